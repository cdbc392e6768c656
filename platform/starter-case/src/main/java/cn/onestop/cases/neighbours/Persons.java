package cn.onestop.cases.neighbours;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The register of persons and organisations; a bean. What is said of a person goes there and is not kept here: only the key and
 * a name to show. While it is away the caller hears so (503); nobody is invented.
 */
public interface Persons {
    /** The person of this identity number, who is entered if nobody knew of it. */
    Known resolve(Person person);

    /** The organisation of this unified social credit code, likewise. */
    Known resolve(Organisation organisation);

    /** Somebody by the key; 404 for a key that nobody has. */
    Known known(String key);

    /** Names to show, by key; a key that nobody has is left out. */
    Map<String, String> names(Set<String> keys);

    /** A person as described by whoever files. */
    record Person(
            String name, String identityNumber, @Nullable String phone) {}

    /** An organisation as described by whoever files. */
    record Organisation(String name, String creditCode) {}

    /** Someone with a key. */
    record Known(String key, String name) {}
}
