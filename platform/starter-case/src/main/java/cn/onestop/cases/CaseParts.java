package cn.onestop.cases;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.WorkingCalendar;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What everything that touches cases is made of. */
record CaseParts<C extends Case<?>, S>(
        CaseType<C, S> type,
        MongoDatabase database,
        MongoCollection<Document> cases,
        CaseDocuments<C, S> documents,
        CaseWrites<C> writes,
        Reminders reminders) {

    static <C extends Case<?>, S> CaseParts<C, S> of(
            CaseType<C, S> type,
            MongoDatabase database,
            FieldCipher cipher,
            LookupHash hashes,
            DataKeys keys,
            WorkingCalendar calendar,
            OutboxRelay relay,
            Correlations correlations,
            CaseMeters meters) {
        MongoCollection<Document> cases = database.getCollection(CaseWrites.COLLECTION);
        Reminders reminders = new Reminders(calendar);
        CaseDocuments<C, S> documents = new CaseDocuments<>(type, new Trees(cipher), hashes, keys, reminders, calendar);
        CaseWrites<C> writes = new CaseWrites<>(type.line(), cases, documents, relay, correlations, meters);
        return new CaseParts<>(type, database, cases, documents, writes, reminders);
    }
}
