package org.carechat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Intention;
import org.carechat.dialogue.Flags;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BookingSkillTest {

    private static final String SATURDAY = "set visit-date 2026-11-28";
    private static final String AFTERNOON = "set visit-time afternoon";
    private static final String ADDRESS = "set address 文三路88号2幢301";
    private static final String PHONE = "set phone 13900000001";
    private static final String NAME = "set name 王女士";
    private static final String YES = "yes";

    private final MemoryBook book = new MemoryBook();
    private final Unsteady api = new Unsteady(Books.builtIn(book, Arranging.CLOCK));
    private final MemoryLedger ledger = new MemoryLedger();
    private final Arranging talk = new Arranging(api, ledger);

    @Nested
    class Gathering {

        @Test
        void asksOneThingAtATimePersonalDataLast() {
            assertThat(talk.says("start booking").asksFor()).isEqualTo("product");
            assertThat(talk.says("set product gas-stove").asksFor()).isEqualTo("symptom");
            assertThat(talk.says("set symptom no-ignition").asksFor()).isEqualTo("city");
            assertThat(talk.says("set city 杭州").asksFor()).isEqualTo("visit-slot");
            assertThat(talk.says(SATURDAY, AFTERNOON).asksFor()).isEqualTo("address");
            assertThat(talk.says(ADDRESS).asksFor()).isEqualTo("phone");
            assertThat(talk.says(PHONE).asksFor()).isEqualTo("name");
            assertThat(talk.says(NAME).asksFor()).isEqualTo("visit-confirmed");
            assertThat(talk.journal()).noneMatch(Entry.Intended.class::isInstance);
        }

        @Test
        void neverAsksForWhatIsKnown() {
            talk.says("start booking", "set product gas-stove", "set symptom no-ignition", "set city 杭州");
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            assertThat(talk.says(SATURDAY, AFTERNOON, ADDRESS, PHONE, NAME).asksFor())
                    .isEqualTo("visit-confirmed");
        }

        @Test
        void takesAnErrorCodeForTheFault() {
            talk.says("start booking", "set product gas-stove", "set error-code E1");
            assertThat(talk.asksFor()).isEqualTo("city");
        }

        @Test
        void needsNoFaultForAnInstallation() {
            talk.says("start booking service=installation", "set product gas-stove");
            assertThat(talk.asksFor()).isEqualTo("city");
        }

        @Test
        void doesNotBookWithoutWhatIsNeeded() {
            complete();
            for (String slot : List.of("product", "city", "phone", "address")) {
                assertThat(talk.says("correct " + slot + " unknown").asksFor()).isEqualTo(slot);
                talk.says("set product gas-stove", "set city 杭州", ADDRESS, PHONE, SATURDAY, AFTERNOON);
            }
        }

        @Test
        void asksAgainForWhatIsNoPhone() {
            complete();
            assertThat(talk.says("correct phone 123").asksFor()).isEqualTo("phone");
        }

        @Test
        void canDoWithoutAName() {
            talk.says("start booking", "set product gas-stove", "set symptom no-ignition", "set city 杭州");
            talk.says(SATURDAY, AFTERNOON, ADDRESS, PHONE).says("skip");
            assertThat(talk.asksFor()).isEqualTo("visit-confirmed");
        }
    }

    @Nested
    class ChoosingAWindow {

        ChoosingAWindow() {
            talk.says("start booking", "set product gas-stove", "set symptom no-ignition", "set city 杭州");
        }

        @Test
        void offersSeveralDays() {
            assertThat(talk.last().act()).isEqualTo(Act.BOOKING);
            assertThat(talk.labels()).hasSize(6).first().asString().startsWith("11月23日");
            assertThat(slots()).extracting("date").contains("2026-11-23", "2026-11-24", "2026-11-26");
        }

        @Test
        void takesTheChoiceThatIsPicked() {
            talk.picks("11月24日");
            assertThat(talk.asksFor()).isEqualTo("address");
        }

        @Test
        void takesTheOnlyWindowThatSuitsTheWish() {
            talk.says(SATURDAY, AFTERNOON, ADDRESS, PHONE, NAME);
            assertThat(talk.text()).contains("11月28日", "13:00–17:00");
        }

        @Test
        void offersOnlyWhatSuitsTheWish() {
            talk.says(SATURDAY);
            assertThat(slots()).extracting("date").containsOnly("2026-11-28").hasSize(3);
        }

        @Test
        void offersOtherTimesOfTheDayWhereThatOneIsFull() {
            fill("2026-11-28", "13:00-17:00");
            talk.says(SATURDAY, AFTERNOON);
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            assertThat(slots()).extracting("date").containsOnly("2026-11-28").hasSize(2);
        }

        @Test
        void offersOtherDaysWhereNobodyComesThatDay() {
            talk.says("set visit-date 2027-03-01");
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            assertThat(slots()).isNotEmpty();
        }

        @Test
        void comesTodayWhereThatIsWished() {
            talk.says("set visit-date 2026-11-22", "set visit-time evening");
            assertThat(talk.asksFor()).isEqualTo("address");
        }

        @Test
        void offersAPersonWhereNobodyCanCome() {
            MemoryBook full = new MemoryBook();
            Hours never = new Hours(
                    List.of("09:00-12:00"), EnumSet.allOf(DayOfWeek.class), Set.of(), 1, 14, Duration.ZERO, List.of());
            Arranging elsewhere = new Arranging(Books.builtIn(full, never, Arranging.CLOCK));
            elsewhere.says("start booking", "set product gas-stove", "set symptom no-ignition", "set city 杭州");
            assertThat(elsewhere.state().stack()).isEmpty();
            assertThat(elsewhere.state().choices()).extracting("command").contains("hand-over no-slots");
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> slots() {
            return (List<Map<String, Object>>) talk.last().card().fields().get("slots");
        }
    }

    @Nested
    class Confirming {

        @Test
        void repeatsEverythingMasked() {
            complete();
            assertThat(talk.text()).contains("139\\*\\*\\*\\*0001", "文三路", "王女士", "11月28日");
            assertNothingPersonalIsShown();
            assertThat(talk.last().card().fields())
                    .containsEntry("status", "draft")
                    .doesNotContainKeys("id", "number");
        }

        @Test
        void booksOnlyAfterAYes() {
            complete();
            assertThat(booked()).isZero();
            talk.says(YES);
            assertThat(booked()).isEqualTo(1);
            assertThat(talk.last().act()).isEqualTo(Act.BOOKING);
            assertThat(talk.text()).containsPattern("[2-9A-Z]{8}");
            assertNothingPersonalIsShown();
        }

        @Test
        void keepsConsentOnlyAfterAYes() {
            complete();
            assertThat(talk.state().flag(Flags.CONSENT)).isNull();
            talk.says(YES);
            assertThat(talk.state().flag(Flags.CONSENT)).isEqualTo("booking");
        }

        @Test
        void booksNothingAfterANo() {
            complete();
            talk.says("no");
            assertThat(booked()).isZero();
            assertThat(talk.state().stack()).isEmpty();
        }

        @Test
        void showsAgainWhatChangedTogetherWithTheYes() {
            complete();
            talk.says("correct phone 13800000002", "set visit-confirmed yes");
            assertThat(booked()).isZero();
            assertThat(talk.text()).contains("138\\*\\*\\*\\*0002");
            talk.says(YES);
            assertThat(visit().contact().phone()).isEqualTo("13800000002");
        }

        @Test
        void doesNotTakeTheYesOfAnEarlierTalk() {
            complete();
            talk.says("set visit-confirmed yes", "cancel booking");
            talk.says("start booking", "set visit-confirmed yes", SATURDAY, AFTERNOON);
            assertThat(booked()).isZero();
            assertThat(talk.asksFor()).isEqualTo("visit-confirmed");
        }

        @Test
        void changesTheAddressAndThePhone() {
            complete();
            assertThat(talk.picks("改地址").asksFor()).isEqualTo("address");
            assertThat(talk.says("set address 武林路9号").picks("改电话").asksFor()).isEqualTo("phone");
            talk.says("set phone 13800000002").says(YES);
            assertThat(visit().address().detail()).isEqualTo("武林路9号");
            assertThat(visit().contact().phone()).isEqualTo("13800000002");
        }

        @Test
        void asksWhichPartIsWrongAndForThatPartAnew() {
            complete();
            assertThat(talk.picks("别处不对").asksFor()).isEqualTo("visit-wrong");
            assertThat(talk.picks("称呼").asksFor()).isEqualTo("name");
            assertThat(talk.says("set name 章").asksFor()).isEqualTo("visit-confirmed");
            assertThat(talk.picks("别处不对").picks("都没错").asksFor()).isEqualTo("visit-confirmed");
            assertThat(talk.picks("别处不对").asksFor()).isEqualTo("visit-wrong");
            assertThat(booked()).isZero();
        }

        @Test
        void takesWhatIsRightInsteadOfThePart() {
            complete();
            talk.picks("别处不对").says("correct phone 13800000002");
            assertThat(talk.asksFor()).isEqualTo("visit-confirmed");
            assertThat(talk.text()).contains("138\\*\\*\\*\\*0002");
        }

        @Test
        void changesTheWindowByChoice() {
            complete();
            assertThat(talk.picks("换个时间").asksFor()).isEqualTo("visit-slot");
            talk.picks("11月24日").says(YES);
            assertThat(visit().slot().date()).isEqualTo("2026-11-24");
        }

        @Test
        void changesTheWindowInWords() {
            complete();
            talk.says("correct visit-date 2026-11-26");
            assertThat(talk.text()).contains("11月26日").doesNotContain("11月28日");
        }

        @Test
        void looksForWindowsOfTheCityThatWasCorrected() {
            complete();
            talk.says("correct city 成都").says(YES);
            assertThat(visit().address().city()).isEqualTo("成都");
            assertThat(book.taken(new Book.Page("杭州", visit().slot().date()))).isEmpty();
        }
    }

    @Nested
    class Booking {

        @Test
        void isJournalledBeforeItIsCalled() {
            complete();
            api.beforeBooking = () -> assertThat(talk.journal())
                    .filteredOn(Entry.Intended.class::isInstance)
                    .extracting(entry -> ((Entry.Intended) entry).intention().id())
                    .containsExactly(api.keys.getLast());
            talk.says(YES);
            assertThat(api.keys).hasSize(1);
            assertThat(talk.state().intentions()).isEmpty();
        }

        @Test
        void isDoneOnceWhereTheNodeDiesBeforeTheCommit() {
            complete();
            talk.diesBeforeTheNextCommit().says(YES);
            assertThat(talk.state().intentions()).hasSize(1);
            talk.runsAgain();
            assertThat(api.keys).hasSize(2).containsOnly(api.keys.getFirst());
            assertThat(booked()).isEqualTo(1);
            assertThat(talk.text()).contains(visit().number());
        }

        @Test
        void offersOthersWhereSomebodyWasFaster() {
            complete();
            fill("2026-11-28", "13:00-17:00");
            talk.says(YES);
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            assertThat(talk.last().card().kind()).isEqualTo("slots");
            talk.picks("11月24日").says(YES);
            assertThat(api.keys).doesNotHaveDuplicates().hasSize(2);
            assertThat(visit().slot().date()).isEqualTo("2026-11-24");
        }

        @Test
        void promisesNothingWithoutAnAnswerAndOffersAPerson() {
            complete();
            api.state = Unsteady.State.DOWN;
            talk.says(YES);
            assertThat(talk.last().act()).isEqualTo(Act.APOLOGY);
            assertThat(talk.last().card()).isNull();
            assertThat(talk.state().choices())
                    .extracting("command")
                    .anyMatch(line -> ((String) line).startsWith("hand-over"));
        }

        @Test
        void findsTheVisitWhoseAnswerWasLost() {
            complete();
            api.state = Unsteady.State.LOSES_ANSWERS;
            talk.says(YES);
            api.state = Unsteady.State.UP;
            talk.says("start booking", "set visit-date 2026-11-24").says(YES);

            assertThat(booked()).isEqualTo(1);
            assertThat(talk.text()).contains(visit().number(), "11月28日").doesNotContain("11月24日");
        }

        @Test
        void takesANewKeyForAnotherMachine() {
            complete();
            api.state = Unsteady.State.LOSES_ANSWERS;
            talk.says(YES);
            api.state = Unsteady.State.UP;
            talk.says("start booking", "set product range-hood", "set symptom noise", SATURDAY, AFTERNOON)
                    .says(YES);
            assertThat(booked()).isEqualTo(2);
        }

        @Test
        void leavesWhatWasAnnouncedByAFlowThatIsGone() {
            ledger.faultKey("p-1", "gas-stove", "old");
            talk.journal()
                    .add(new Entry.Intended(
                            new Intention("old", "book-visit", Map.of("frame", "gone", "product", "gas-stove"))));
            complete();
            talk.says(YES);
            assertThat(talk.state().intentions()).isEmpty();
            assertThat(api.keys).containsExactly("old");
        }

        @Test
        void carriesTheFaultInTheCustomersWords() {
            complete();
            talk.says(YES);
            assertThat(visit().symptom()).isNotBlank();
            assertThat(visit().conversation()).isEqualTo("c-1");
        }
    }

    @Nested
    class AVisitThatExists {

        AVisitThatExists() {
            complete();
            talk.says(YES);
        }

        @Test
        void isShownToWhoAsksForTheSameMachineAgain() {
            talk.says("start booking");
            assertThat(talk.text()).contains(visit().number());
            assertThat(talk.labels()).contains("改时间", "取消预约");
            assertNothingPersonalIsShown();
        }

        @Test
        void staysWhereTheCustomerIsContent() {
            talk.says("start booking").picks("就按这个");
            assertThat(talk.state().stack()).isEmpty();
            assertThat(visit().open()).isTrue();
        }

        @Test
        void isToldOnRequest() {
            talk.says("start booking action=status");
            assertThat(talk.text()).contains(visit().number(), "13:00–17:00");
            assertThat(talk.last().card().kind()).isEqualTo("appointment");
            assertNothingPersonalIsShown();
        }

        @Test
        void isCancelled() {
            String number = visit().number();
            assertThat(talk.says("start booking action=cancel").asksFor()).isEqualTo("visit-reason");
            assertThat(visit().open()).isTrue();
            talk.picks("已经好了");
            assertThat(talk.text()).contains(number);
            assertThat(visit().timeline().getLast().note()).isEqualTo("fixed");
            assertThat(visit().open()).isFalse();
            assertThat(booked()).isZero();
        }

        @Test
        void isMovedToTheWindowThatIsPicked() {
            talk.says("start booking action=reschedule");
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            talk.picks("11月24日");
            assertThat(talk.text()).contains(visit().number(), "11月24日");
            assertThat(visit().slot().date()).isEqualTo("2026-11-24");
            assertThat(booked()).isEqualTo(1);
        }

        @Test
        void isMovedOnceWhereTheNodeDiesBeforeTheCommit() {
            talk.says("start booking action=reschedule");
            talk.diesBeforeTheNextCommit().picks("11月24日").runsAgain();
            assertThat(visit().timeline()).hasSize(2);
            assertThat(talk.text()).contains("11月24日");
        }

        @Test
        void staysWhereSomebodyWasFaster() {
            talk.says("start booking action=reschedule");
            fill("2026-11-24", "09:00-12:00");
            fill("2026-11-24", "13:00-17:00");
            talk.picks("11月24日");
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            assertThat(visit().slot().date()).isEqualTo("2026-11-28");
        }

        @Test
        void isFollowedByANewOneForAnotherMachine() {
            talk.says("start booking", "set product range-hood");
            assertThat(talk.asksFor())
                    .as("the fault is that of the other machine")
                    .isEqualTo("symptom");
            talk.says("set symptom weak")
                    .picks("另约一次")
                    .says(SATURDAY, AFTERNOON)
                    .says(YES);
            assertThat(booked()).isEqualTo(2);
        }

        @Test
        void isJoinedByASecondMachineWhereThatIsWished() {
            talk.says("start booking", "set product range-hood", "set symptom weak");
            assertThat(talk.asksFor()).isEqualTo("visit-join");
            talk.picks("一起看");
            assertThat(booked()).isEqualTo(1);
            assertThat(visit().also()).extracting(Appointment.Extra::product).containsExactly("range-hood");
        }

        @Test
        void isJoinedByAnotherWishInTheCustomersWords() {
            talk.says("start booking also=顺便洗一下油烟机");
            assertThat(visit().also()).containsExactly(new Appointment.Extra("range-hood", "顺便洗一下油烟机"));
            assertThat(talk.text()).contains(visit().number());
        }

        @Test
        void isArrangedAnewInAnotherCityOnlyAfterAYes() {
            String number = visit().number();
            talk.says("start booking action=address", "set city 上海", "set address 南京西路1号");
            assertThat(talk.asksFor()).isEqualTo("visit-other-city");
            assertThat(visit().open()).isTrue();
            talk.picks("取消原来的");
            assertThat(talk.text()).contains(number, "上海");
            assertThat(visit().open()).isFalse();
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            talk.picks("11月24日").says(YES);
            assertThat(book.of("p-1").stream().filter(Appointment::open))
                    .singleElement()
                    .satisfies(moved -> {
                        assertThat(moved.address().city()).isEqualTo("上海");
                        assertThat(moved.address().detail()).isEqualTo("南京西路1号");
                        assertThat(moved.contact().phone()).isEqualTo("13900000001");
                    });
        }

        @Test
        void staysWhereItIsWhenTheOtherCityIsNotWantedAfterAll() {
            talk.says("start booking action=address", "set city 上海").picks("保留");
            assertThat(visit().open()).isTrue();
            assertThat(visit().address().city()).isEqualTo("杭州");
            assertThat(talk.says("start booking action=address").asksFor()).isEqualTo("address");
        }

        @Test
        void leavesNoWishedDayBehindOnceItWasCancelled() {
            talk.says("start booking action=cancel", "set visit-date 2026-11-28")
                    .picks("不想说")
                    .says("start booking");
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
            assertThat(talk.last().choices()).extracting("label").asString().contains("11月23日");
        }

        @Test
        void isFollowedByANewOneOnceItWasCancelled() {
            talk.says("start booking action=cancel").picks("不想说").says("start booking");
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
        }

        @Test
        void isNotTouchedByAnActionThatIsLeftFromAnEarlierTalk() {
            talk.says("start booking").picks("改时间").says("cancel booking").says("start booking");
            assertThat(talk.asksFor()).isEqualTo("visit-action");
        }

        @Test
        void isNotDoubledWhereTheBookIsOutOfReach() {
            api.state = Unsteady.State.DOWN;
            talk.says("start booking");
            assertThat(talk.last().act()).isEqualTo(Act.APOLOGY);
            talk.says("start booking action=cancel");
            assertThat(talk.last().act()).isEqualTo(Act.APOLOGY);
            assertThat(visit().open()).isTrue();
        }
    }

    @Nested
    class AVisitThatIsChanged {

        AVisitThatIsChanged() {
            complete();
            talk.says(YES);
        }

        @Test
        void isToBeReachedOnTheNumberThatWasCorrected() {
            talk.says("correct phone 13800000002");
            assertThat(visit().contact().phone()).isEqualTo("13800000002");
            assertThat(talk.text()).contains("138\\*\\*\\*\\*0002", visit().number());
        }

        @Test
        void isAtTheAddressThatIsTold() {
            assertThat(talk.says("start booking action=address").asksFor()).isEqualTo("address");
            talk.says("set address 武林路9号");
            assertThat(visit().address().detail()).isEqualTo("武林路9号");
        }

        @Test
        void asksForANumberThatCanBeCalled() {
            assertThat(talk.says("start booking action=phone").asksFor()).isEqualTo("phone");
            assertThat(talk.says("set phone 123").asksFor()).isEqualTo("phone");
            assertThat(visit().contact().phone()).isEqualTo("13900000001");
        }

        @Test
        void tellsTheCustomerWhereTheBookIsOutOfReach() {
            api.state = Unsteady.State.DOWN;
            talk.says("correct phone 13800000002");
            assertThat(talk.last().act()).isEqualTo(Act.APOLOGY);
        }

        @Test
        void goesToAPersonWhoeverChangesItAgainAndAgain() {
            for (String day : List.of("11月23日", "11月24日", "11月26日")) {
                talk.says("start booking action=reschedule").picks(day);
            }
            assertThat(visit().reschedules()).isEqualTo(3);
            talk.says("start booking action=reschedule");
            assertThat(talk.state().question()).isNull();
            assertThat(visit().reschedules()).isEqualTo(3);
        }

        @Test
        void isNotCancelledWithoutAWarningWhereItWasADanger() {
            talk.journal().add(new Entry.Flagged(Flags.LOCKED, "gas-stove"));
            talk.says("start booking action=cancel").picks("找了别人修");
            assertThat(talk.asksFor()).isEqualTo("visit-anyway");
            assertThat(visit().open()).isTrue();
            talk.picks("保留预约");
            assertThat(visit().open()).isTrue();
            talk.says("start booking action=cancel").picks("找了别人修").picks("还是取消");
            assertThat(visit().open()).isFalse();
        }

        @Test
        void isMeantAlsoWhereAnotherMachineWasTalkedAboutSince() {
            talk.says("set product range-hood", "start booking action=status");
            assertThat(talk.text()).contains(visit().number());
        }

        @Test
        void comesBeforeTheOneThatIsArrangedWhichGoesOn() {
            talk.says("start booking", "set product range-hood", "set symptom weak")
                    .picks("另约一次");
            talk.says("start booking action=status");
            assertThat(talk.text()).contains(visit().number());
            assertThat(talk.asksFor()).isEqualTo("visit-slot");
        }
    }

    @Nested
    class AVisitOfAnotherSitting {

        private final Arranging later = new Arranging(api, ledger);

        AVisitOfAnotherSitting() {
            complete();
            talk.says(YES);
        }

        @Test
        void isKnownToThePersonWhoComesBack() {
            later.says("start booking action=status");
            assertThat(later.text()).contains(visit().number());
        }

        @Test
        void isNotDoubledForTheSameMachine() {
            later.says("start booking", "set product gas-stove", "set symptom no-ignition");
            assertThat(later.asksFor()).isEqualTo("visit-action");
            assertThat(booked()).isEqualTo(1);
        }

        @Test
        void isFoundWhereBothBookAtOnce() {
            ledger.forget("p-1");
            later.says("start booking", "set product gas-stove", "set symptom no-ignition", "set city 杭州");
            later.says("set visit-date 2026-11-24", "set visit-time morning", ADDRESS, PHONE, NAME);
            ledger.faultKey("p-1", "gas-stove", api.keys.getLast());
            later.says(YES);
            assertThat(booked()).isEqualTo(1);
            assertThat(later.text()).contains(visit().number(), "11月28日");
        }
    }

    @Nested
    class AVisitThatIsQuoted {

        private final Arranging stranger = new Arranging(api, new MemoryLedger());
        private final String number;

        AVisitThatIsQuoted() {
            complete();
            talk.says(YES);
            number = visit().number();
        }

        @Test
        void isToldToWhoKnowsTheEndOfThePhoneNumber() {
            stranger.quotes(number, "start booking action=status");
            assertThat(stranger.text()).doesNotContain("11月28日");
            assertThat(stranger.asksFor()).isEqualTo("visit-phone-tail");
            stranger.says("set visit-phone-tail 0001");
            assertThat(stranger.text()).contains(number, "11月28日");
        }

        @Test
        void showsNothingOfWhoBookedIt() {
            stranger.quotes(number, "start booking action=status").says("set visit-phone-tail 0001");
            String all = stranger.text() + stranger.last().card().fields();
            assertThat(all).doesNotContain("王女士", "文三路", "139", "西湖");
            assertThat(stranger.state().findings("appointment")).isEmpty();
        }

        @Test
        void isAsUnknownAsAnyOtherToWhoDoesNot() {
            String none = stranger.quotes(number, "start booking action=status")
                    .says("set visit-phone-tail 9999")
                    .text();
            String wrong = stranger.quotes(Numbers.make(new java.util.Random(7)), "start booking action=status")
                    .says("set visit-phone-tail 0001")
                    .text();
            assertThat(none).isEqualTo(wrong).doesNotContain("11月28日");
        }

        @Test
        void isNotGuessed() {
            for (int guess = 0; guess < 5; guess++) {
                stranger.quotes(number, "start booking action=status").says("set visit-phone-tail 900" + guess);
            }
            stranger.quotes(number, "start booking action=status").says("set visit-phone-tail 0001");
            assertThat(stranger.text()).doesNotContain("11月28日");
        }
    }

    @Test
    void readsEverythingBackThatIsWantedOfAVisit() {
        complete();
        talk.says("start booking also=顺便洗一下油烟机");
        assertThat(talk.text()).contains("顺便洗一下油烟机");
        talk.says(YES);
        assertThat(visit().also()).containsExactly(new Appointment.Extra("range-hood", "顺便洗一下油烟机"));
    }

    @Test
    void changesThePhoneOfTheVisitThatIsArranged() {
        complete();
        assertThat(talk.says("start booking action=phone").asksFor()).isEqualTo("phone");
        talk.says("set phone 13800000002").says(YES);
        assertThat(visit().contact().phone()).isEqualTo("13800000002");
    }

    @Test
    void saysThatNothingIsBookedYet() {
        talk.says("start booking", "set product gas-stove").says("start booking action=status");
        assertThat(talk.asksFor()).isEqualTo("symptom");
    }

    @Test
    void knowsOfNoVisitWhereThereIsNone() {
        talk.says("start booking action=cancel");
        assertThat(talk.state().stack()).isEmpty();
        assertThat(talk.state().choices()).extracting("command").contains("start booking");
    }

    private void complete() {
        talk.says("start booking", "set product gas-stove", "set symptom no-ignition", "set city 杭州");
        talk.says(SATURDAY, AFTERNOON, ADDRESS, PHONE, NAME);
        assertThat(talk.asksFor()).isEqualTo("visit-confirmed");
    }

    private void fill(String day, String window) {
        Book.Page page = new Book.Page("杭州", LocalDate.parse(day));
        for (int i = 0; i < 2; i++) {
            book.reserve(page, "any " + window, 2, day + window + i, Visits.visit(), "others");
        }
    }

    private int booked() {
        return (int) book.of("p-1").stream().filter(Appointment::open).count();
    }

    private Appointment visit() {
        return book.of("p-1").getFirst();
    }

    private void assertNothingPersonalIsShown() {
        for (Event.ServiceMessage message : talk.messages()) {
            String all = message.text()
                    + (message.card() == null ? "" : message.card().fields());
            assertThat(all).doesNotContain("13900000001", "301", "88号");
        }
    }
}
