package nl.verkoop.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/**
 * Each transaction has one of these of its own, which is gone when it ends. Without a transaction
 * it cannot be used.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Scope(scopeName = PerTransaction.SCOPE, proxyMode = ScopedProxyMode.TARGET_CLASS)
public @interface PerTransaction {

  String SCOPE = "transaction";
}
