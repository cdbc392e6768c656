package cn.onestop.notary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The notary service. */
@SpringBootApplication
public class NotaryApplication {
    public static void main(String[] args) {
        SpringApplication.run(NotaryApplication.class, args);
    }
}
