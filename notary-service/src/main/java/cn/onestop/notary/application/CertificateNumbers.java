package cn.onestop.notary.application;

/** Numbers of certificates, none given twice; one may stay unused. A port. */
public interface CertificateNumbers {
    /** @param series such as {@code 2026-210381}; the first is 1 */
    long next(String series);
}
