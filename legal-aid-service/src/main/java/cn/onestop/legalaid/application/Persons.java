package cn.onestop.legalaid.application;

import org.jspecify.annotations.Nullable;

/** The register of persons and organisations. What is said of a person goes there and is not kept here: only the key and a name to show. */
public interface Persons {
    /** The person of this identity number, who is entered if nobody knew of it. */
    Known resolve(Person person);

    /** The organisation of this unified social credit code, likewise. */
    Known resolve(Organisation organisation);

    /** Somebody by the own key. */
    Known known(String key);

    /** A person as described by whoever files. */
    record Person(
            String name, String identityNumber, @Nullable String phone) {}

    /** An organisation as described by whoever files. */
    record Organisation(String name, String creditCode) {}

    /** Someone with a key. */
    record Known(String key, String name) {}
}
