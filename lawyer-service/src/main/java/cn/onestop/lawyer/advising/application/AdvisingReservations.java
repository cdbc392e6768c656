package cn.onestop.lawyer.advising.application;

import cn.onestop.cases.reservations.ReservationOwner;
import cn.onestop.web.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose a reserved village, or a reserved place of an adviser, is: the contract's that stands. */
@Configuration(proxyBeanMethods = false)
class AdvisingReservations {
    /** One adviser a village; the key is its code. */
    static final String VILLAGE = "advised-village";

    /** So many villages an adviser; the key is the lawyer's id and the number of the place. */
    static final String PLACE = "adviser-place";

    private record Held(String kind, AdviserContracts contracts, BusinessClock clock) implements ReservationOwner {
        @Override
        public boolean holds(String owner, String key) {
            return contracts
                    .find(owner)
                    .filter(contract -> contract.stands(clock.today()))
                    .filter(contract -> key.equals(
                            kind.equals(VILLAGE) ? contract.village() : place(contract.lawyer(), contract.slot())))
                    .isPresent();
        }
    }

    static String place(String lawyer, int number) {
        return lawyer + "|" + number;
    }

    @Bean
    ReservationOwner advisedVillages(AdviserContracts contracts, BusinessClock clock) {
        return new Held(VILLAGE, contracts, clock);
    }

    @Bean
    ReservationOwner adviserPlaces(AdviserContracts contracts, BusinessClock clock) {
        return new Held(PLACE, contracts, clock);
    }
}
