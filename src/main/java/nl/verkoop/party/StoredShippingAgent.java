package nl.verkoop.party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** Somebody who carries goods, as he is kept (feature C-56). */
@Entity
@Table(name = "shipping_agent")
class StoredShippingAgent {

  @Id String code;
  String name;
  String internetAddress;

  @ElementCollection
  @CollectionTable(name = "shipping_service", joinColumns = @JoinColumn(name = "agent"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  List<ShippingService> services = new ArrayList<>();

  /** Counts what was written, his services too; none until he is kept. */
  @Version Integer version;

  protected StoredShippingAgent() {}

  StoredShippingAgent(String code) {
    this.code = code;
  }

  ShippingAgent agent() {
    return new ShippingAgent(code, name, internetAddress, List.copyOf(services));
  }
}
