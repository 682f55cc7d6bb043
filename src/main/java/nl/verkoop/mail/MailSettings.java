package nl.verkoop.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param from the address mails come from
 * @param replyTo where answers go, if elsewhere
 * @param workers how many workers send at the same time on this node; 0 sends nothing here
 * @param batchSize how many mails a worker takes at once
 * @param linger how long a worker lets new mails gather before it takes them, for fewer commits
 * @param poll how often to look for mails that other nodes queued or that are due again
 * @param claim how long a worker has a mail to itself; after that another may take it
 * @param node what this node is called, with which its workers sign what they have claimed
 */
@ConfigurationProperties("verkoop.mail")
record MailSettings(
    @DefaultValue("verkoop@localhost.example") String from,
    @DefaultValue("") String replyTo,
    @DefaultValue("1") int workers,
    @DefaultValue("25") int batchSize,
    @DefaultValue("200ms") Duration linger,
    @DefaultValue("3s") Duration poll,
    @DefaultValue("5m") Duration claim,
    @DefaultValue("") String node) {}
