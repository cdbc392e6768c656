package cn.onestop.identity.domain;

import java.util.List;

/** The signing keys, all instances' alike. */
public interface SigningKeys {
    List<Stored> all();

    /** @return false when an instance beside this one added the key of that number first */
    boolean add(Stored key);

    void remove(SigningKey key);

    /** @param jwk the key pair as a JWK; secret, encrypted where it is stored */
    record Stored(SigningKey key, String jwk) {}
}
