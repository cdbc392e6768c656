package cn.onestop.forensic;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The forensic service. */
@SpringBootApplication
public class ForensicApplication {
    public static void main(String[] args) {
        SpringApplication.run(ForensicApplication.class, args);
    }
}
