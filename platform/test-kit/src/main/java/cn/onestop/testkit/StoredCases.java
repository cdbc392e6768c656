package cn.onestop.testkit;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.CaseType;
import cn.onestop.cases.Stored;
import cn.onestop.cases.crypto.StillInClear;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A line's stored cases, as its own store reads them: whatever the line is. */
final class StoredCases<C extends Case<?>> {
    private final ApplicationContext context;
    private final CaseStore<C> store;
    private final CaseType<C, ?> type;

    @SuppressWarnings("unchecked")
    StoredCases(ApplicationContext context) {
        this.context = context;
        this.store = context.getBean(CaseStore.class);
        this.type = context.getBean(CaseType.class);
    }

    /** Seals whatever of the service's data lies in clear, as the re-wrap command does. */
    StillInClear.Outcome seal() {
        long sealed = 0;
        long left = 0;
        for (StillInClear one : context.getBeansOfType(StillInClear.class).values()) {
            StillInClear.Outcome outcome = one.seal();
            sealed += outcome.sealed();
            left += outcome.left();
        }
        return new StillInClear.Outcome(sealed, left);
    }

    /** State and history of each case. */
    Map<String, Object> all(Collection<String> references) {
        Map<String, Object> all = new TreeMap<>();
        for (String reference : references) {
            Stored<C> stored = read(reference);
            all.put(reference, List.of(type.state(stored.value()), stored.history()));
        }
        return all;
    }

    int entries(String reference) {
        return read(reference).history().size();
    }

    /** The cases whose history doesn't hold. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (String reference : references()) {
            if (HistoryChain.firstBroken(reference, read(reference).history()).isPresent()) {
                broken.add(reference);
            }
        }
        return broken;
    }

    private List<String> references() {
        return context.getBean(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection("cases")
                .find()
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private Stored<C> read(String reference) {
        return store.get(Reference.parse(type.line(), reference));
    }
}
