package cn.onestop.registry.config;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.Topology;
import cn.onestop.registry.adapter.messaging.ChangeMessages;
import cn.onestop.registry.adapter.mongo.EntryDocuments;
import cn.onestop.registry.adapter.mongo.MongoEntries;
import cn.onestop.registry.adapter.mongo.MongoEpochs;
import cn.onestop.registry.adapter.mongo.MongoImportRecords;
import cn.onestop.registry.adapter.pinyin.HoubbReadings;
import cn.onestop.registry.application.Change;
import cn.onestop.registry.application.Entries;
import cn.onestop.registry.application.Epochs;
import cn.onestop.registry.application.KeepingEntries;
import cn.onestop.registry.application.KeepingFresh;
import cn.onestop.registry.application.LoadedRegister;
import cn.onestop.registry.application.NewEntries;
import cn.onestop.registry.application.imports.ImportRecords;
import cn.onestop.registry.application.imports.Lists;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.samples.Samples;
import cn.onestop.registry.domain.search.Readings;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Correlation;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** The register: its memory, its store, its news. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
    @Bean
    Readings readings() {
        return new HoubbReadings();
    }

    @Bean
    Areas areas(Readings readings) throws IOException {
        try (var csv = new BufferedReader(new InputStreamReader(
                new ClassPathResource("registry/liaoning-divisions.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return Areas.read(csv, readings);
        }
    }

    @Bean
    Register register(Areas areas, Readings readings) {
        return new Register(areas, readings);
    }

    @Bean
    MongoDatabase database(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    @Bean
    Entries<Site> siteEntries(MongoDatabase database) {
        return new MongoEntries<>(database, "sites", EntryDocuments::of, EntryDocuments::site);
    }

    @Bean
    Entries<Person> personEntries(MongoDatabase database) {
        return new MongoEntries<>(database, "people", EntryDocuments::of, EntryDocuments::person);
    }

    @Bean
    Epochs epochs(MongoDatabase database) {
        return new MongoEpochs(database);
    }

    @Bean
    KeepingFresh keepingFresh(
            Register register,
            Entries<Site> sites,
            Entries<Person> people,
            Epochs epochs,
            @Value("${onestop.samples}") boolean samples) {
        return new KeepingFresh(register, sites, people, epochs, samples ? Samples::of : areas -> Samples.none());
    }

    @Bean
    LoadedRegister loadedRegister(Register register, KeepingFresh fresh) {
        return new LoadedRegister(register, fresh);
    }

    @Bean
    ChangeMessages changeMessages(
            RabbitTemplate template,
            Topology topology,
            BusinessClock clock,
            Correlation correlation,
            KeepingFresh fresh) {
        return new ChangeMessages(template, topology.exchange(), clock, correlation, fresh);
    }

    @Bean
    NewEntries newEntries(LookupHash hashes, JsonMapper json) {
        return new NewEntries(hashes, json);
    }

    @Bean
    Lists lists(
            Register register,
            Entries<Site> sites,
            Entries<Person> people,
            FieldCipher cipher,
            Epochs epochs,
            ChangeMessages messages,
            KeepingFresh fresh) {
        return new Lists(register, sites, people, cipher, epochs, messages, fresh);
    }

    @Bean
    ImportRecords importRecords(MongoDatabase database, JsonMapper json) {
        return new MongoImportRecords(database, json);
    }

    @Bean
    KeepingEntries<Site> keepingSites(
            Entries<Site> entries, Register register, Epochs epochs, ChangeMessages messages, KeepingFresh fresh) {
        return new KeepingEntries<>(Change.Kind.SITE, entries, register.sites(), epochs, messages, fresh);
    }

    @Bean
    KeepingEntries<Person> keepingPeople(
            Entries<Person> entries, Register register, Epochs epochs, ChangeMessages messages, KeepingFresh fresh) {
        return new KeepingEntries<>(Change.Kind.PERSON, entries, register.people(), epochs, messages, fresh);
    }
}
