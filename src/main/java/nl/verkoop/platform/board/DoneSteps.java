package nl.verkoop.platform.board;

import java.util.List;
import nl.verkoop.desk.OrderTurns;
import nl.verkoop.process.salesorder.SalesOrderProcess;
import nl.verkoop.process.shipment.ShipmentProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the engine's history what people did to an order and wrote about it, and who completed
 * which task.
 */
@Component
class DoneSteps implements OrderTurns {

  private final JdbcClient jdbc;

  DoneSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Turn> of(String orderNo) {
    return jdbc.sql(
            """
            select 'CHANGED' kind, t.END_TIME_ at,
              (select max(o.USER_ID_) from ACT_HI_OP_LOG o
               where o.TASK_ID_ = t.ID_ and o.OPERATION_TYPE_ = 'Complete') `by`,
              '' comment
            from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.ID_
            where p.BUSINESS_KEY_ = :no and t.TASK_DEF_KEY_ = :revise and t.END_TIME_ is not null
            union all
            select 'REST_CANCELLED', a.END_TIME_,
              (select max(o.USER_ID_) from ACT_HI_OP_LOG o
               where o.PROC_INST_ID_ = p.ID_ and o.OPERATION_TYPE_ = 'Complete'), ''
            from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
            where p.BUSINESS_KEY_ = :no and a.ACT_ID_ = :cancel and a.END_TIME_ is not null
            union all
            select 'COMMENTED', c.TIME_, c.USER_ID_, convert(c.FULL_MSG_ using utf8mb4)
            from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.ID_
            join ACT_HI_COMMENT c on c.TASK_ID_ = t.ID_ and c.TYPE_ = 'comment'
            where p.BUSINESS_KEY_ = :no
            order by at
            """)
        .param("no", orderNo)
        .param("revise", SalesOrderProcess.TASK_REVISE_ORDER)
        .param("cancel", ShipmentProcess.STEP_CANCEL_REST)
        .query(Turn.class)
        .list();
  }
}
