package nl.verkoop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Verkoop. */
@SpringBootApplication
public class VerkoopApplication {

  public static void main(String[] args) {
    SpringApplication.run(VerkoopApplication.class, args);
  }
}
