package cn.onestop.cases.reservations;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The reservations, and the sweeper that frees orphans. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableScheduling
class ReservationsAutoConfiguration {
    @Bean
    Reservations reservations(
            MongoDatabaseFactory database,
            ObjectProvider<ReservationOwner> owners,
            @Value("${onestop.reservations.lease:PT2M}") Duration lease) {
        return new Reservations(
                database.getMongoDatabase(), owners.orderedStream().toList(), InstantSource.system(), lease);
    }

    @Bean
    OrphanSweep orphanSweep(Reservations reservations) {
        return new OrphanSweep(reservations);
    }

    record OrphanSweep(Reservations reservations) {
        @Scheduled(
                initialDelayString = "${onestop.reservations.sweep-every:PT1M}",
                fixedDelayString = "${onestop.reservations.sweep-every:PT1M}")
        void run() {
            reservations.freeOrphans();
        }
    }
}
