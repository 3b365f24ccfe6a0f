package org.familyplan.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.familyplan.app.RunningService;
import tools.jackson.databind.JsonNode;

/** A family in which things happen by a seed: facts, goals, corrections, marks of mistakes. */
final class GeneratedFamily {
  private final RunningService service;
  private final Random random;
  private final String id = UUID.randomUUID().toString();
  private final List<String> members = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private int corrections;

  private record Fact(String event, String person, String from) {}

  /** Opens the file of a family of two. */
  GeneratedFamily(RunningService service, Random random) {
    this.service = service;
    this.random = random;
    taken(service.post("/v1/families", ServiceContract.opening(id)));
    for (int i = 0; i < 2; i++) {
      String person = UUID.randomUUID().toString();
      members.add(person);
      taken(post("/members", ServiceContract.member(person)));
    }
  }

  String id() {
    return id;
  }

  /** How often something was corrected or marked. */
  int corrections() {
    return corrections;
  }

  /** Lets something happen; returns when it was recorded. */
  String next() {
    HttpResponse<String> answer = something();
    while (answer.statusCode() >= 400) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      answer = something();
    }
    return ServiceContract.body(answer).get("recordedAt").stringValue();
  }

  private HttpResponse<String> something() {
    return switch (random.nextInt(6)) {
      case 0 -> addGoal();
      case 1 -> rateGoal();
      case 2 -> correct();
      case 3 -> mark();
      default -> work();
    };
  }

  private HttpResponse<String> addGoal() {
    String goal = UUID.randomUUID().toString();
    HttpResponse<String> answer =
        post(
            "/goals",
            ServiceContract.json(
                "'goalId':'%s','members':['%s'],'area':'EMPLOYMENT','type':'DEVELOP',"
                    + "'department':'JOB_CENTRE','wording':'goal %d','addedOn':'%s'",
                goal, member(), random.nextInt(100), day()));
    if (answer.statusCode() < 300) {
      goals.add(goal);
    }
    return answer;
  }

  private HttpResponse<String> rateGoal() {
    return goals.isEmpty()
        ? addGoal()
        : post(
            "/goals/" + goals.get(random.nextInt(goals.size())) + "/progress",
            ServiceContract.json(
                "'rating':'SOME_PROGRESS','ratedBy':'CITIZEN','ratedOn':'2016-12-0%d'", digit()));
  }

  private HttpResponse<String> work() {
    Fact fact = new Fact("", member(), day());
    HttpResponse<String> answer =
        post(
            "/members/" + fact.person() + "/employment",
            ServiceContract.json(
                "'status':'EMPLOYED','hoursPerWeek':%d,'from':'%s'",
                1 + random.nextInt(37), fact.from()));
    if (answer.statusCode() < 300) {
      facts.add(new Fact(taken(answer), fact.person(), fact.from()));
    }
    return answer;
  }

  private HttpResponse<String> correct() {
    if (facts.isEmpty()) {
      return work();
    }
    int chosen = random.nextInt(facts.size());
    Fact fact = facts.get(chosen);
    HttpResponse<String> answer =
        post(
            "/events/" + fact.event() + "/correction",
            ServiceContract.json(
                "'fact':{'kind':'livelihood.EmploymentStatusRecorded','familyId':'%s',"
                    + "'personId':'%s','status':'EMPLOYED','hoursPerWeek':%d,'from':'%s'},"
                    + "'reason':'seen'",
                id, fact.person(), 1 + random.nextInt(37), fact.from()));
    if (answer.statusCode() < 300) {
      facts.set(chosen, new Fact(taken(answer), fact.person(), fact.from()));
      corrections++;
    }
    return answer;
  }

  private HttpResponse<String> mark() {
    if (facts.isEmpty()) {
      return work();
    }
    HttpResponse<String> answer =
        post(
            "/events/" + facts.removeLast().event() + "/erroneous",
            ServiceContract.json("'reason':'never so'"));
    corrections += answer.statusCode() < 300 ? 1 : 0;
    return answer;
  }

  private String member() {
    return members.get(random.nextInt(members.size()));
  }

  private String day() {
    return "201" + (5 + random.nextInt(2)) + "-0" + digit() + "-1" + digit();
  }

  private int digit() {
    return 1 + random.nextInt(8);
  }

  private HttpResponse<String> post(String path, String body) {
    return service.post("/v1/families/" + id + path, body);
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    JsonNode receipt = ServiceContract.body(answer);
    return receipt.at("/steps/0/events/0").stringValue();
  }
}
