package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.verkoop.Together;
import nl.verkoop.mail.OutboxRetry.AddressInvalid;
import nl.verkoop.mail.OutboxRetry.NotFound;
import nl.verkoop.mail.OutboxRetry.Queued;
import nl.verkoop.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that somebody sends again: one or many, to another address, which a card may keep. */
class SendAgainTest extends OutboxTestBase {

  private ScriptedSmtpServer server;
  private OutboxRun run;

  @BeforeEach
  void startServer() throws Exception {
    server = new ScriptedSmtpServer();
    run = runAgainst(server.port());
  }

  @AfterEach
  void stopServer() throws Exception {
    run.close();
    server.close();
  }

  @Test
  void manyThatHadNoAddressGoToWhatStandsOnEachCardNow() {
    var mails = IntStream.range(0, 50).mapToObj(each -> mail("SO-" + each, "")).toList();
    mails.forEach(this::enqueue);
    mails
        .subList(0, 49)
        .forEach(
            mail -> cards.put(mail.addressee().no(), mail.addressee().no() + "@klant.example"));
    var results = again(mails, "");
    assertThat(results).hasSize(50).filteredOn(Queued.class::isInstance).hasSize(49);
    var without = entry(mails.get(49));
    assertThat(results).contains(new AddressInvalid(without.id(), MailProblem.NO_ADDRESS));
    assertThat(without.status()).isEqualTo(MailStatus.FAILED);
    sendAll();
    assertThat(server.accepted)
        .hasSize(49)
        .doesNotHaveDuplicates()
        .contains("K-SO-7@klant.example");
  }

  @Test
  void whatWasSentGoesOutOnceMoreWithTheSameDocument() {
    var mail = mail("SO-1", "oud@klant.example");
    enqueue(mail);
    sendAll();
    assertThat(again(List.of(mail), "nieuw@klant.example"))
        .containsExactly(new Queued(entry(mail).id()));
    sendAll();
    assertThat(server.accepted).containsExactly("oud@klant.example", "nieuw@klant.example");
    var mails = store.of(mail.document());
    assertThat(mails).extracting(OutboxEntry::status).containsOnly(MailStatus.SENT);
    assertThat(mails)
        .extracting(OutboxEntry::recipient)
        .containsExactly("nieuw@klant.example", "oud@klant.example");
    assertThat(mails)
        .extracting(OutboxEntry::sha256)
        .doesNotContain("")
        .hasSize(2)
        .containsOnly(mails.get(0).sha256());
    assertThat(mails.get(0).cause().user()).isEqualTo("sales");
    assertThat(mails.get(0).addressee()).isEqualTo(mail.addressee());
  }

  @Test
  void twoWhoSendTheSameAgainInTheSameSecondSendTwo() {
    var mail = mail("SO-2", "a@klant.example");
    enqueue(mail);
    sendAll();
    Callable<List<OutboxRetry>> send = () -> again(List.of(mail), "");
    Together.all(List.of(send, send));
    sendAll();
    assertThat(store.of(mail.document())).hasSize(3);
    assertThat(server.accepted).hasSize(3);
  }

  @Test
  void oneAddressIsForOneCustomer() {
    var mails = List.of(mail("SO-3", ""), mail("SO-4", ""));
    mails.forEach(this::enqueue);
    assertThatThrownBy(() -> again(mails, "a@klant.example"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("mail-address-for-one");
    assertThat(entry(mails.get(0)).status()).isEqualTo(MailStatus.FAILED);
    again(mails.subList(0, 1), " a@klant.example ");
    assertThat(entry(mails.get(0)).status()).isEqualTo(MailStatus.QUEUED);
    assertThat(entry(mails.get(0)).recipient()).isEqualTo("a@klant.example");
    assertThat(entry(mails.get(0)).cause().user()).isEqualTo("sales");
  }

  @Test
  void whatNamesNobodyAnyMoreIsNotSent() {
    var mail = mail("SO-5", "a@klant.example");
    enqueue(mail);
    sendAll();
    jdbc.update("update mail_outbox set created_at = '2016-01-01'");
    assertThat(inTransaction(() -> store.erase(LocalDate.parse("2017-01-01"), 10))).isEqualTo(1);
    cards.put(mail.addressee().no(), "nieuw@klant.example");
    var id = entry(mail).id();
    assertThat(again(List.of(mail), "")).containsExactly(new OutboxRetry.Erased(id));
    assertThat(server.accepted).hasSize(1);
  }

  @Test
  void anIdThatThereIsNotIsNamed() {
    assertThat(inTransaction(() -> outbox.sendAgain(List.of(4711L), "", SALES)))
        .containsExactly(new NotFound(4711));
  }

  @Test
  void theListIsNarrowedAndCounted() {
    enqueue(mail("SO-50", "inkoop@klant.example"));
    enqueue(mail("SO-51", ""));
    enqueue(mail("SO-52", "100%@klant.example"));
    assertThat(documents(filter(MailStatus.FAILED, "", null))).containsExactly("SO-51");
    assertThat(documents(filter(null, "klant so-5", null)))
        .containsExactly("SO-52", "SO-51", "SO-50");
    assertThat(documents(filter(null, "K-SO-50", null))).containsExactly("SO-50");
    assertThat(documents(filter(null, "100%", null))).containsExactly("SO-52");
    assertThat(documents(filter(null, "%", null))).containsExactly("SO-52");
    var newest = store.list(filter(null, "", null), SALES.kinds()).get(0).id();
    assertThat(documents(filter(null, "", newest))).containsExactly("SO-51", "SO-50");
    assertThat(store.counts(filter(null, "inkoop@", null), SALES.kinds()))
        .containsOnlyKeys(MailStatus.QUEUED);
    assertThat(documents(new OutboxFilter(null, null, "invoice", null, null, null))).isEmpty();
    assertThat(
            documents(
                new OutboxFilter(null, List.of("SO-50"), "order-confirmation", null, null, 1)))
        .containsExactly("SO-50");
  }

  private static OutboxFilter filter(MailStatus status, String text, Long before) {
    return new OutboxFilter(status, List.of(), "", text, before, null);
  }

  private List<String> documents(OutboxFilter filter) {
    return store.list(filter, SALES.kinds()).stream()
        .map(each -> each.document().number())
        .toList();
  }

  private List<OutboxRetry> again(List<OutgoingMail> mails, String recipient) {
    var ids = mails.stream().map(mail -> entry(mail).id()).toList();
    return inTransaction(() -> outbox.sendAgain(new ArrayList<>(ids), recipient, SALES));
  }

  private void sendAll() {
    while (run.once() > 0) {
      // The next batch.
    }
  }
}
