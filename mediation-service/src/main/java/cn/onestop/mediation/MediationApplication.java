package cn.onestop.mediation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** The people's mediation service. */
@SpringBootApplication
@EnableFeignClients
public class MediationApplication {
    public static void main(String[] args) {
        SpringApplication.run(MediationApplication.class, args);
    }
}
