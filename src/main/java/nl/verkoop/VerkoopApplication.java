package nl.verkoop;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Verkoop. */
@SpringBootApplication
@EnableProcessApplication
public class VerkoopApplication {

  public static void main(String[] args) {
    SpringApplication.run(VerkoopApplication.class, args);
  }
}
