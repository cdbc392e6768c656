package cn.onestop.consultation.config;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.consultation.knowledge.adapter.lucene.LuceneIndex;
import cn.onestop.consultation.knowledge.adapter.yaml.ShippedKnowledge;
import cn.onestop.consultation.knowledge.application.KnowledgeIndex;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.Laws;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** The knowledge base: what ships, and the index that it is found in. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
    @Bean
    ShippedKnowledge shippedKnowledge() {
        return ShippedKnowledge.read();
    }

    @Bean
    Laws citableLaws(ShippedKnowledge shipped) {
        return shipped.laws();
    }

    @Bean
    EntryStore<Entry> knowledge(MongoDatabaseFactory database, LookupHash hashes, JsonMapper json) {
        return new EntryStore<>(database.getMongoDatabase(), "knowledge", Entry.class, hashes, json);
    }

    @Bean
    KnowledgeIndex knowledgeIndex(ShippedKnowledge shipped) {
        return new LuceneIndex(shipped.words(), shipped.stopwords());
    }
}
