package cn.onestop.forensic.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Opened;
import cn.onestop.cases.Origin;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Commission;
import cn.onestop.forensic.domain.Identity;
import cn.onestop.forensic.domain.Member;
import cn.onestop.forensic.domain.Somebody;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Another appraisal after an opinion: a supplement by the same appraisers, or a re-appraisal by others (General Rules arts 30 to 32). */
@Service
public class CommissioningAgain {
    private final CaseStore<Appraisal> store;
    private final Acts acts;
    private final Periods periods;
    private final Standings standings;
    private final ChoosingInstitution choosing;

    CommissioningAgain(
            CaseStore<Appraisal> store, Acts acts, Periods periods, Standings standings, ChoosingInstitution choosing) {
        this.store = store;
        this.acts = acts;
        this.periods = periods;
        this.standings = standings;
        this.choosing = choosing;
    }

    /** What was left out, or is asked of new materials (art. 30). */
    public record Supplement(String ground, String question, List<String> items) {}

    /**
     * The same question once more (art. 31).
     *
     * @param institution id in the directory, or null for the nearest that may
     * @param sameInstitution the special reason for which the same institution repeats it, or null
     */
    public record Reappraisal(
            String ground,
            @Nullable String institution,
            @Nullable String sameInstitution) {}

    public Opened<Appraisal> supplement(
            Caller caller,
            IdempotencyKey key,
            Reference reference,
            Supplement wish,
            Function<Appraisal, Object> firstAnswer) {
        Appraisal earlier = earlier(caller, reference);
        Commission before = earlier.commission();
        return open(caller, key, earlier, "supplement", wish, firstAnswer, (fresh, act) -> {
            Institution same = choosing.choose(before.laboratory().id(), before.area(), before.field());
            return again(
                    earlier,
                    fresh,
                    Commission.Kind.SUPPLEMENTARY,
                    wish.ground(),
                    null,
                    same,
                    new Sensitive(wish.question()),
                    wish.items().stream().map(Sensitive::new).toList(),
                    act);
        });
    }

    public Opened<Appraisal> reappraise(
            Caller caller,
            IdempotencyKey key,
            Reference reference,
            Reappraisal wish,
            Function<Appraisal, Object> firstAnswer) {
        Appraisal earlier = earlier(caller, reference);
        Commission before = earlier.commission();
        return open(caller, key, earlier, "reappraisal", wish, firstAnswer, (fresh, act) -> {
            boolean same = wish.sameInstitution() != null;
            Institution institution = choosing.choose(
                    same ? before.laboratory().id() : wish.institution(),
                    before.area(),
                    before.field(),
                    same ? null : before.laboratory().id(),
                    same ? Institution.Accreditation.NONE : before.laboratory().accreditation());
            return again(
                    earlier,
                    fresh,
                    Commission.Kind.REAPPRAISAL,
                    wish.ground(),
                    wish.sameInstitution(),
                    institution,
                    before.question(),
                    before.items(),
                    act);
        });
    }

    private Opened<Appraisal> open(
            Caller caller,
            IdempotencyKey key,
            Appraisal earlier,
            String operation,
            Object wish,
            Function<Appraisal, Object> firstAnswer,
            BiFunction<Reference, Act, Commission> made) {
        Origin origin = Origin.ofRequest(caller, operation + " " + earlier.reference(), key, wish);
        Optional<Opened<Appraisal>> repeat = store.opened(origin);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        Client client = earlier.commission().client();
        Act act = client.speaksThrough(caller.id()) ? acts.by(caller, key) : acts.onBehalf(caller, client.key(), key);
        return store.open(
                origin, act, reference -> Appraisal.entrusted(periods, made.apply(reference, act), act), firstAnswer);
    }

    private Appraisal earlier(Caller caller, Reference reference) {
        Appraisal earlier =
                store.get(CaseRequest.requireOf(Line.FORENSIC, reference)).value();
        Standing standing = standings.of(caller, earlier).orNotFound();
        if (!standing.client() && !standing.handles()) {
            throw Problems.forbidden();
        }
        earlier.requireOpinion();
        return earlier;
    }

    private static Commission again(
            Appraisal earlier,
            Reference reference,
            Commission.Kind kind,
            String ground,
            @Nullable String sameLaboratory,
            Institution institution,
            Sensitive question,
            List<Sensitive> items,
            Act act) {
        Commission before = earlier.commission();
        Somebody subject = before.subject();
        return new Commission(
                reference,
                before.matter(),
                kind,
                new Commission.Earlier(
                        earlier.reference().toString(),
                        before.laboratory().id(),
                        earlier.team().members().stream().map(Member::id).collect(Collectors.toUnmodifiableSet()),
                        ground,
                        sameLaboratory),
                before.client(),
                subject,
                before.others(),
                before.field(),
                question,
                items,
                before.purpose(),
                before.circumstances(),
                Identity.of(
                        subject,
                        before.client(),
                        before.field(),
                        question.value(),
                        items.stream().map(Sensitive::value).toList()),
                before.complex(),
                institution.area(),
                Commission.Laboratory.of(institution),
                act.at(),
                before.proxy());
    }
}
