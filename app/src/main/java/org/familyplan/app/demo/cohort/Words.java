package org.familyplan.app.demo.cohort;

import java.util.List;

/** What people say and write in the cohort's files. */
final class Words {
  static final List<String> FIRMS =
      List.of(
          "The supermarket",
          "The garden centre",
          "The school kitchen",
          "The warehouse",
          "The nursing home",
          "The bicycle shop",
          "The cleaning firm",
          "The second-hand shop");

  static final List<String> JOBS =
      List.of("The bakery", "The newspaper round", "The supermarket", "The football club's kiosk");

  static final List<String> SCHOOLS =
      List.of("The school by the stream", "North School", "The town school", "East School");

  static final List<String> DAY_CARES =
      List.of("The sunflower kindergarten", "The little forest", "The harbour nursery");

  static final List<String> PURPOSES =
      List.of(
          "Order in everyday life, and a step towards work",
          "Children who thrive at school, adults who can plan",
          "Calm at home and fewer appointments in different places",
          "A stable home and an income of one's own");

  static final List<String> NOTES =
      List.of(
          "Home visit. The mornings are calmer than last month.",
          "Telephone call. The appointment at the job centre is moved to Thursday.",
          "Home visit. The family has gone through the letters of the month.",
          "Talk at the school. The class teacher sees progress.",
          "The family did not open; a new visit is agreed by text message.",
          "Went along to the bank; a budget account is opened.",
          "Home visit. The children showed their timetable on the fridge.",
          "Telephone call. The doctor's appointment was kept.");

  static final List<String> FOLLOW_UPS =
      List.of(
          "The plan is followed; everybody knows what comes next.",
          "Some appointments were missed; two of them are put together.",
          "The children are doing better; the adults need more time.",
          "Work goes on as agreed; money is still short at the end of the month.");

  static final List<String> INTERVALS =
      List.of(
          "Much is new, so the next follow-up is soon",
          "The plan runs well",
          "The school year ends before the next follow-up",
          "The family wishes a longer interval");

  static final List<String> BARRIERS =
      List.of(
          "Letters that nobody understands",
          "Debt to the landlord",
          "Pain in the back in the mornings",
          "No bus before eight o'clock",
          "Fear of losing the flat",
          "Nobody to look after the youngest");

  static final List<String> MOTIVATIONS =
      List.of(
          "I want my children to see me go to work",
          "My own money",
          "To be with other people again",
          "So that we can stay here",
          "I have always wanted to learn a trade");

  static final List<String> VIEWS =
      List.of(
          "Would like to be at school without a stomach ache",
          "Wants to play football again",
          "Likes it when the mornings are quiet",
          "Wants to know who comes to visit and why");

  static final List<String> PROVIDERS =
      List.of("The family house", "The open counselling", "The municipality's own team");

  static final List<String> GIVEN_UP =
      List.of(
          "Other things were more important",
          "The family does not want to go on with it",
          "It was not possible in this time");

  static final List<String> SEEN =
      List.of("Pay slip seen", "The list of the school says otherwise", "Typed wrong", "Told anew");

  static final String NO_WISH = "Does not want to take part any longer";

  static final String HANDOVER = "The coordinator has another post; the family was told in person";

  private Words() {}
}
