package nl.verkoop.platform.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.verkoop.platform.database.NodeName;
import nl.verkoop.process.ProcessBeginnings;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** How the process engine is set up beyond application.yml. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /** Moments are the same everywhere; what day it is, is what the company's calendar says. */
  @Bean
  Clock clock(@Value("${verkoop.company.time-zone}") ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  static EngineStatements engineStatements(Environment environment) {
    return new EngineStatements(environment.getRequiredProperty("camunda.bpm.database.type"));
  }

  /** After the starter's own settings, which name the database. */
  @Bean
  @Order(Ordering.DEFAULT_ORDER + 1)
  AbstractCamundaConfiguration camundaSettings(
      ApplicationContext context,
      ObjectProvider<ProcessBeginnings> beginnings,
      PeopleSettings people,
      TaskSettings tasks,
      EngineStatements statements,
      NodeName node) {
    return new AbstractCamundaConfiguration() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        keepHistory(configuration);
        refuseSilentMistakes(configuration);
        answerQuickly(configuration);
        nameWhatLogLinesCarry(configuration);
        configuration.getJobExecutor().setLockOwner(node.name() + "/" + UUID.randomUUID());
        configuration.setExpressionManager(new ModelExpressions(new ModelBeans(context)));
        configuration.setCustomPreBPMNParseListeners(
            List.of(new EveryProcess(beginnings::getObject)));
        configuration.setResourceAuthorizationProvider(new RightsOfGroups());
        people.addTo(configuration);
        tasks.addTo(configuration);
        statements.addTo(configuration);
        configuration.setCustomPreCommandInterceptorsTxRequired(
            List.of(new PlainRefusals(), new RetriedCommands(configuration.getIdentityService())));
      }
    };
  }

  /** Cleaned at night, when its time has come ({@link KeptHistory}). */
  private static void keepHistory(ProcessEngineConfigurationImpl configuration) {
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setHistoryTimeToLive("P2557D");
    configuration.setHistoryCleanupBatchWindowStartTime("01:00");
    configuration.setHistoryCleanupBatchWindowEndTime("05:00");
    configuration.setHistoryCleanupJobLogTimeToLive("P30D");
    configuration.setTaskMetricsTimeToLive("P550D");
    configuration.setDmnHistoryEventProducer(new DecisionHistory());
  }

  private static void refuseSilentMistakes(ProcessEngineConfigurationImpl configuration) {
    configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    configuration.setDeserializationTypeValidationEnabled(true);
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setAuthorizationCheckRevokes("never");
    configuration.setFailedJobRetryTimeCycle("R3/PT1M");
    configuration.setQueryMaxResultsLimit(EngineLimits.MOST_RESULTS);
  }

  private static void answerQuickly(ProcessEngineConfigurationImpl configuration) {
    configuration.setJdbcBatchProcessing(true);
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
  }

  /** The pattern in application.yml shows these three; the engine sets them around every step. */
  private static void nameWhatLogLinesCarry(ProcessEngineConfigurationImpl configuration) {
    configuration.setLoggingContextBusinessKey("document");
    configuration.setLoggingContextProcessInstanceId("process");
    configuration.setLoggingContextActivityId("step");
    configuration.setLoggingContextApplicationName(null);
    configuration.setLoggingContextProcessDefinitionId(null);
    configuration.setLoggingContextTenantId(null);
    configuration.setLoggingContextEngineName(null);
  }
}
