package nl.verkoop.banking;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The company's bank accounts, while somebody changes them. */
interface BankAccountRows extends JpaRepository<BankAccount, String> {

  /** Whoever else changes it waits until the end of the transaction. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<BankAccount> findByNo(String no);

  boolean existsByIbanAndNoNot(String iban, String no);
}
