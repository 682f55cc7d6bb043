package nl.verkoop.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where the path of a test leads: ends and boundary events, as "process/element". */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PathTo {

  String[] value();
}
