package cn.onestop.forensic.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Somebody;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns people and organisations as they are described into keys with names to show. */
@Component
class ResolvingPeople {
    private final Persons persons;

    ResolvingPeople(Persons persons) {
        this.persons = persons;
    }

    Client client(Caller caller, FilingForm form) {
        FilingForm.Organ organ = form.organ();
        if (form.client() != null) {
            return described(form.client(), organ);
        }
        if (caller.service()) {
            if (organ == null) {
                throw Problems.invalid("/organ", new Text("单位委托须写明单位", "an organ or institution says which it is"));
            }
            return new Client(organ.kind(), caller.account(), organ.name(), null, organ.caseNumber());
        }
        String key = caller.personKey();
        if (key == null) {
            throw Problems.invalid(
                    "/client", new Text("您不是登记的个人，请写明委托人", "you are no registered person; name the client"));
        }
        return new Client(Client.Kind.CITIZEN, key, persons.known(key).name(), null, null);
    }

    /** The client where it is a person and nobody else was named. */
    @Nullable
    Somebody subject(FilingForm form, Client client) {
        if (form.subject() != null) {
            Persons.Known known = persons.resolve(form.subject());
            return new Somebody(known.key(), known.name());
        }
        if (client.kind() == Client.Kind.CITIZEN) {
            return new Somebody(client.key(), client.name());
        }
        if (form.field().isOfPerson()) {
            throw Problems.invalid("/subject", new Text("须写明被鉴定人", "name the person who is to be appraised"));
        }
        return null;
    }

    List<Somebody> others(List<FilingForm.Somebody> described) {
        return described.stream()
                .map(one -> {
                    Persons.Known known = known(one, "/others");
                    return new Somebody(known.key(), known.name());
                })
                .toList();
    }

    private Client described(FilingForm.Somebody client, FilingForm.@Nullable Organ organ) {
        Persons.Known known = known(client, "/client");
        if (client.organisation() == null) {
            return new Client(Client.Kind.CITIZEN, known.key(), known.name(), null, null);
        }
        return new Client(
                organ == null ? Client.Kind.INSTITUTION : organ.kind(),
                known.key(),
                known.name(),
                client.representative() == null
                        ? null
                        : persons.resolve(client.representative()).key(),
                organ == null ? null : organ.caseNumber());
    }

    private Persons.Known known(FilingForm.Somebody described, String field) {
        if (described.person() != null && described.organisation() == null && described.representative() == null) {
            return persons.resolve(described.person());
        }
        if (described.organisation() != null && described.person() == null) {
            return persons.resolve(described.organisation());
        }
        throw Problems.invalid(field, new Text("须写明个人或者单位之一", "name either a person or an organisation"));
    }
}
