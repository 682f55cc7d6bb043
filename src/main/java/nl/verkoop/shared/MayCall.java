package nl.verkoop.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which groups may call an endpoint; everybody who is logged in where none is named. On a method it
 * counts for that one, on a controller for all its others. An endpoint without it is closed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayCall {

  Role[] value() default {
    Role.SALES,
    Role.SALESMANAGER,
    Role.WAREHOUSE,
    Role.PURCHASING,
    Role.ACCOUNTING,
    Role.FINANCEMANAGER,
    Role.ANALYST,
    Role.ADMIN
  };
}
