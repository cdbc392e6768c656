package cn.onestop.notary.domain.kinds;

import cn.onestop.kernel.Text;

/**
 * Something that a kind of notarization needs.
 *
 * @param code unique in its kind: {@code IDENTITY}
 * @param required whether no certificate is issued without it; else where it applies
 * @param shared whether the registers know it, so that nobody is asked for it (State Council Order 716 art. 7(1))
 */
public record Material(String code, Text title, boolean required, boolean shared) {}
