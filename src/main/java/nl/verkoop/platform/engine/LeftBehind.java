package nl.verkoop.platform.engine;

import nl.verkoop.mail.MailOutbox;
import nl.verkoop.platform.board.ClaimedSteps;
import nl.verkoop.platform.database.NodeName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Frees the steps and mails that a killed node had at work, where it is certain that it is dead;
 * elsewhere they are free after five minutes.
 */
@Component
class LeftBehind implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

  private final NodeName node;
  private final ClaimedSteps jobs;
  private final MailOutbox outbox;

  LeftBehind(NodeName node, ClaimedSteps jobs, MailOutbox outbox) {
    this.node = node;
    this.jobs = jobs;
    this.outbox = outbox;
  }

  @Override
  public void afterSingletonsInstantiated() {
    node.leftBehind().ifPresent(this::free);
  }

  private void free(String owners) {
    var steps = jobs.takeBack(owners);
    var mails = outbox.takeBack(owners);
    if (steps + mails > 0) {
      LOG.info("Going on with {} steps and {} mails that were left behind", steps, mails);
    }
  }
}
