package cn.onestop.notary.application;

import cn.onestop.notary.domain.Notarization;

/** The matter register, asked for conflicts over all lines: whether something stands against a notary, never in which case. A port. */
public interface OtherLines {
    /** @param actor key of the notary who would act */
    boolean hasInterest(Notarization it, String actor);
}
