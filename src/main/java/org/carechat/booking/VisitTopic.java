package org.carechat.booking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.carechat.webhooks.News;
import org.carechat.webhooks.Topic;

/// What others are told of visits: each step of their timeline. Nothing by which a customer could be found is
/// told. Thread-safe.
final class VisitTopic implements Topic {

    static final String NAME = "visit";

    private final VisitNews news;
    private final Book book;

    VisitTopic(VisitNews news, Book book) {
        this.news = news;
        this.book = book;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> events() {
        return Arrays.stream(Appointment.Status.values())
                .map(VisitTopic::event)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void gather(Consumer<List<String>> sink) {
        news.gather(sink);
    }

    @Override
    public Optional<News> read(String item) {
        String[] words = item.split(" ", 2);
        int step = Integer.parseInt(words[1]);
        return book.find(words[0]).map(visit -> news(visit, step));
    }

    private static News news(Appointment visit, int number) {
        Appointment.Step step = visit.timeline().get(number);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", number);
        fields.putAll(AppointmentData.step(step));
        fields.put("appointment", AppointmentData.news(visit));
        return new News(event(step.status()), visit.id() + "-" + number, fields);
    }

    private static String event(Appointment.Status status) {
        return NAME + "." + status.wire();
    }
}
