package cn.onestop.cases.parcels;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Sweep;
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

    @Bean
    Hearsay hearsay() {
        return new Hearsay();
    }
}
