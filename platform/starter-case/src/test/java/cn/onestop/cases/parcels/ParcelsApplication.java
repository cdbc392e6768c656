package cn.onestop.cases.parcels;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Sweep;
import cn.onestop.cases.neighbours.Persons;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service of one line, as small as it can be. */
@SpringBootApplication
public class ParcelsApplication {
    @Bean
    CaseType<Parcel, Parcel.State> parcelType() {
        return new ParcelType();
    }

    /** Who doesn't ship in time loses the parcel. */
    @Bean
    Sweep<Parcel> parcelSweep() {
        return (parcel, act) -> {
            if (parcel.state().status() == Parcel.Status.REGISTERED) {
                parcel.lose(act);
            }
        };
    }

    /** A register in which everybody has a name. */
    @Bean
    Persons persons() {
        return new Persons() {
            @Override
            public Known resolve(Person person) {
                return new Known("P-" + person.identityNumber(), person.name());
            }

            @Override
            public Known resolve(Organisation organisation) {
                return new Known("O-" + organisation.creditCode(), organisation.name());
            }

            @Override
            public Known known(String key) {
                return new Known(key, "name of " + key);
            }

            @Override
            public Map<String, String> names(Set<String> keys) {
                return keys.stream().collect(Collectors.toMap(key -> key, key -> "name of " + key));
            }
        };
    }

    @Bean
    Hearsay hearsay() {
        return new Hearsay();
    }
}
