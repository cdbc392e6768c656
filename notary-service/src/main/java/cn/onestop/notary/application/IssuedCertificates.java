package cn.onestop.notary.application;

import cn.onestop.kernel.Reference;
import java.util.Optional;

/** Finds the case in which a certificate was issued. A port. */
public interface IssuedCertificates {
    /** @param number of a certificate, or of an execution certificate */
    Optional<Reference> caseOf(String number);
}
