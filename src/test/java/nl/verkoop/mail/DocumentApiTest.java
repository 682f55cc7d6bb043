package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import nl.verkoop.Api;
import nl.verkoop.documents.SampleDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class DocumentApiTest extends OutboxTestBase {

  private static final Principal CLERK = new TestingAuthenticationToken("sales", "", "ROLE_sales");

  @Autowired WebApplicationContext context;

  private MockMvc http;

  @BeforeEach
  void open() {
    http =
        MockMvcBuilders.webAppContextSetup(context)
            .defaultRequest(get("/").principal(CLERK))
            .build();
  }

  @Test
  void listsTheOutboxNewestFirst() throws Exception {
    enqueue(mail("SO-1", "a@klant.example"));
    enqueue(mail("SO-2", ""));

    http.perform(get("/api/outbox").locale(SampleDocuments.DUTCH))
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].document").value("SO-2"))
        .andExpect(jsonPath("$[0].status").value("FAILED"))
        .andExpect(jsonPath("$[0].problem", containsString("geen e-mailadres")))
        .andExpect(jsonPath("$[1].kind").value("order-confirmation"))
        .andExpect(jsonPath("$[1].nextAttempt").value("2026-11-23T09:00:00Z"))
        .andExpect(jsonPath("$[1].processInstanceId").value("process-1"));
    http.perform(get("/api/outbox?status=QUEUED")).andExpect(jsonPath("$", hasSize(1)));
    http.perform(get("/api/outbox?document=SO-2")).andExpect(jsonPath("$", hasSize(1)));
    http.perform(get("/api/outbox?document=SO-1&document=SO-2&document=SO-3"))
        .andExpect(jsonPath("$", hasSize(2)));
    http.perform(get("/api/outbox?limit=1")).andExpect(jsonPath("$", hasSize(1)));
  }

  @Test
  void countsTheMailsInEachState() throws Exception {
    enqueue(mail("SO-1", "a@klant.example"));
    enqueue(mail("SO-2", ""));
    enqueue(mail("SO-3", ""));

    http.perform(get("/api/outbox/counts"))
        .andExpect(jsonPath("$.failed").value(2))
        .andExpect(jsonPath("$.queued").value(1))
        .andExpect(jsonPath("$.sending").value(0))
        .andExpect(jsonPath("$.sent").value(0));
  }

  @Test
  void repairsAnAddress() throws Exception {
    var mail = mail("SO-3", "");
    enqueue(mail);
    var address = "/api/outbox/" + entry(mail).id() + "/retry";

    http.perform(post(address).locale(Locale.ENGLISH))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail", containsString("No e-mail address")))
        .andExpect(jsonPath("$.refusals[0].code").value("mail-address-missing"));
    http.perform(
            post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(Api.text(Map.of("recipient", "inkoop@klant.example"))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("QUEUED"))
        .andExpect(jsonPath("$.recipient").value("inkoop@klant.example"));
    http.perform(post("/api/outbox/999999/retry").locale(Locale.ENGLISH))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("There is no message 999999 in the outbox."))
        .andExpect(jsonPath("$.refusals[0].code").value("mail-unknown"));
  }

  @Test
  void refusesToSendASentMailAgain() throws Exception {
    var mail = mail("SO-4", "a@klant.example");
    enqueue(mail);
    jdbc.update("update mail_outbox set status = 'SENT', due_at = null");

    http.perform(post("/api/outbox/" + entry(mail).id() + "/retry").locale(Locale.ENGLISH))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("This message has been sent already."))
        .andExpect(jsonPath("$.refusals[0].code").value("mail-sent-already"));
  }

  @Test
  void givesTheFileThatWasSentAndElseTheDocumentAsItIsNow() throws Exception {
    http.perform(get("/api/documents/order-confirmation/SO-5.pdf"))
        .andExpect(status().isOk())
        .andExpect(content().contentType(MediaType.APPLICATION_PDF))
        .andExpect(header().string("Content-Disposition", containsString("SO-5.pdf")))
        .andExpect(content().string(containsString("%PDF")));
    var mail = mail("SO-5", "a@klant.example");
    enqueue(mail);
    send();

    var bytes =
        http.perform(get("/api/documents/order-confirmation/SO-5.pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(nl.verkoop.shared.Sha256.of(bytes)).isEqualTo(entry(mail).sha256());
    http.perform(get("/api/documents/order-confirmation/SO-5"))
        .andExpect(jsonPath("$.files[0].sha256").value(entry(mail).sha256()))
        .andExpect(jsonPath("$.mails[0].recipient").value("a@klant.example"))
        .andExpect(jsonPath("$.mails[0].sentAt").value("2026-11-23T09:00:00Z"));
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    for (var path :
        new String[] {"invoice/NONE-1.pdf", "invoice/NONE-1", "poem/1", "delivery-note/1"}) {
      http.perform(get("/api/documents/" + path).locale(SampleDocuments.DUTCH))
          .andExpect(status().isNotFound())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.detail", containsString("bestaat niet")))
          .andExpect(jsonPath("$.refusals[0].code").value("document-unknown"));
    }
  }

  private void send() throws Exception {
    try (var server = new ScriptedSmtpServer()) {
      var run = runAgainst(server.port());
      run.once();
      run.close();
    }
  }
}
