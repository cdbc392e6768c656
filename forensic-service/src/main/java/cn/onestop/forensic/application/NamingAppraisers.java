package cn.onestop.forensic.application;

import cn.onestop.cases.Stored;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Member;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.List;
import org.springframework.stereotype.Service;

/** Names who makes the appraisal: licensed appraisers of the institution whom nothing hinders (General Rules arts 18 to 20). */
@Service
public class NamingAppraisers {
    private final ChangingAppraisal changing;
    private final KeepingDirectory directory;
    private final CheckingHindrances hindrances;
    private final BusinessClock clock;

    NamingAppraisers(
            ChangingAppraisal changing,
            KeepingDirectory directory,
            CheckingHindrances hindrances,
            BusinessClock clock) {
        this.changing = changing;
        this.directory = directory;
        this.hindrances = hindrances;
        this.clock = clock;
    }

    /** @param ids of the directory */
    public Stored<Appraisal> name(CaseRequest request, List<String> ids) {
        Appraisal now = changing.require(request, Standing::appraises);
        List<Appraiser> chosen = ids.stream().map(id -> licensed(now, id)).toList();
        hindrances.requireFree(now, chosen);
        List<Member> members = chosen.stream()
                .map(one -> new Member(one.id(), one.name(), one.personKey(), one.licence(), one.senior()))
                .toList();
        return changing.byInstitution(request, (it, act) -> it.team().name(act, members));
    }

    /** An appraiser asks to step back, or somebody else asks it (art. 21). */
    public Stored<Appraisal> askRecusal(CaseRequest request, String member, String reason) {
        return changing.byAnybody(
                request,
                (it, act) -> it.team()
                        .askRecusal(
                                act,
                                member,
                                it.team()
                                        .member(member)
                                        .filter(one -> one.is(request.caller().personKey()))
                                        .isPresent(),
                                new Sensitive(reason)));
    }

    /** The institution says whether an appraiser steps back; nobody decides on oneself (art. 21). */
    public Stored<Appraisal> decideRecusal(CaseRequest request, int number, boolean granted, String words) {
        return changing.byInstitution(request, (it, act) -> {
            boolean oneself = it.team().recusals().stream()
                    .filter(one -> one.number() == number)
                    .flatMap(one -> it.team().member(one.member()).stream())
                    .anyMatch(one -> one.is(request.caller().personKey()));
            if (oneself) {
                throw Problems.forbidden();
            }
            it.team().decideRecusal(act, number, granted, new Sensitive(words));
        });
    }

    private Appraiser licensed(Appraisal it, String id) {
        return directory
                .now()
                .appraiser(id)
                .filter(one ->
                        one.institution().equals(it.commission().laboratory().id())
                                && one.mayAppraise(it.commission().field(), clock.today()))
                .orElseThrow(() -> Refusals.notLicensed(id));
    }
}
