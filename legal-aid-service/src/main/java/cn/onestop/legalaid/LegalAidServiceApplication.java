package cn.onestop.legalaid;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** The legal aid service. */
@SpringBootApplication
@EnableFeignClients
public class LegalAidServiceApplication {
    public static void main(String[] args) {
        SpringApplication.run(LegalAidServiceApplication.class, args);
    }
}
