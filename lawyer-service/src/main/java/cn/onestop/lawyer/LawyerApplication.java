package cn.onestop.lawyer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The lawyer service. */
@SpringBootApplication
public class LawyerApplication {
    public static void main(String[] args) {
        SpringApplication.run(LawyerApplication.class, args);
    }
}
