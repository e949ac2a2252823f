// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/BandwidthTimetable.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int daysOfWeek = 7;
constexpr std::array dayNames{"Mon"_L1, "Tue"_L1, "Wed"_L1, "Thu"_L1, "Fri"_L1, "Sat"_L1, "Sun"_L1};
constexpr qint64 kibi = 1024;
constexpr double fastest = 1e15; ///< bytes a second; what is above is a slip of the finger

struct Rate {
    std::optional<qint64> bytes; ///< nothing: no limit
};

/// Nothing when it is no rate.
std::optional<Rate> parseRate(QStringView text)
{
    static const QRegularExpression form(u"\\A(?:(off)|([0-9]{1,12}(?:\\.[0-9]{1,6})?)(?:([BKMG])i?)?)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const qsizetype down = text.indexOf(u':');
    if (down >= 0 && (text.lastIndexOf(u':') != down || !parseRate(text.sliced(down + 1))))
        return std::nullopt;
    const QRegularExpressionMatch match = form.matchView(down < 0 ? text : text.first(down));
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QChar, qint64> units{{u'B', 1}, {u'K', kibi}, {u'M', kibi * kibi}, {u'G', kibi * kibi * kibi}};
    const QString unit = match.captured(3).toUpper();
    const double bytes = match.captured(2).toDouble() * double(units.value(unit.isEmpty() ? u'K' : unit.front()));
    if (bytes > fastest)
        return std::nullopt;
    const auto whole = qint64(std::llround(bytes));
    return Rate{whole == 0 ? std::nullopt : std::optional(whole)};
}

QString rateName(const std::optional<qint64> &rate)
{
    if (!rate)
        return u"off"_s;
    if (*rate % (kibi * kibi) == 0)
        return QString::number(*rate / (kibi * kibi)) + u'M';
    return *rate % kibi == 0 ? QString::number(*rate / kibi) + u'K' : QString::number(*rate) + u'B';
}

struct Entry {
    std::optional<int> day; ///< 0 is Monday; nothing is every day
    int minute = 0;         ///< of the day
    std::optional<qint64> rate;
};

/// Nothing when it is no entry.
std::optional<Entry> parseEntry(const QString &text)
{
    static const QRegularExpression form(u"\\A(?:([A-Za-z]{3})-)?([0-9]{2}):([0-9]{2}),(.+)\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const auto rate = match.hasMatch() ? parseRate(match.captured(4)) : std::nullopt;
    const int hour = match.captured(2).toInt();
    const int minute = match.captured(3).toInt();
    if (!rate || hour > 23 || minute > 59)
        return std::nullopt;
    Entry entry{std::nullopt, hour * 60 + minute, rate->bytes};
    if (match.hasCaptured(1)) {
        const auto named = [&match](QLatin1StringView name) {
            return name.compare(match.captured(1), Qt::CaseInsensitive) == 0;
        };
        const auto *const day = std::ranges::find_if(dayNames, named);
        if (day == dayNames.end())
            return std::nullopt;
        entry.day = int(day - dayNames.begin());
    }
    return entry;
}

QString entryName(const Entry &entry)
{
    const QString time = QTime(entry.minute / 60, entry.minute % 60).toString(u"HH:mm"_s) + u',' + rateName(entry.rate);
    return entry.day ? dayNames.at(std::size_t(*entry.day)) + u'-' + time : time;
}

int minuteOfWeek(const QDateTime &time)
{
    return (time.date().dayOfWeek() - 1) * minutesOfDay + time.time().hour() * 60 + time.time().minute();
}

} // namespace

Result<BandwidthTimetable> BandwidthTimetable::parse(const QString &text)
{
    static const QRegularExpression between(u"[\\s;]+"_s);
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    BandwidthTimetable timetable;
    if (const auto rate = words.size() == 1 ? parseRate(words.constFirst()) : std::nullopt) {
        timetable.m_slots.append({0, rate->bytes});
        timetable.m_entries.append(rateName(rate->bytes));
        return timetable;
    }
    QMap<int, std::optional<qint64>> everyDay;
    QMap<int, std::optional<qint64>> ofOneDay;
    for (const QString &word : words) {
        const auto entry = parseEntry(word);
        if (!entry)
            return Error{Fault::InvalidInput, u"timetable-invalid"_s, Retry::AfterCorrection, {word}, {}};
        for (int day = 0; day < daysOfWeek; ++day) {
            if (entry->day.value_or(day) == day)
                (entry->day ? ofOneDay : everyDay).insert(day * minutesOfDay + entry->minute, entry->rate);
        }
        timetable.m_entries.append(entryName(*entry));
    }
    everyDay.insert(ofOneDay);
    for (const auto &[minute, rate] : everyDay.asKeyValueRange())
        timetable.m_slots.append({minute, rate});
    return timetable;
}

QString BandwidthTimetable::toString() const
{
    return m_entries.isEmpty() ? u"off"_s : m_entries.join(u' ');
}

/// Before the first slot of the week the last one of the week before holds.
qsizetype BandwidthTimetable::slotAt(int minute) const
{
    const auto after = std::ranges::upper_bound(m_slots, minute, {}, &Slot::minute);
    return after == m_slots.begin() ? m_slots.size() - 1 : after - m_slots.begin() - 1;
}

std::optional<qint64> BandwidthTimetable::rateAt(const QDateTime &time) const
{
    return m_slots.isEmpty() ? std::nullopt : m_slots.at(slotAt(minuteOfWeek(time))).rate;
}

QDateTime BandwidthTimetable::nextChange(const QDateTime &time) const
{
    if (m_slots.isEmpty())
        return {};
    const int now = minuteOfWeek(time);
    const qsizetype current = slotAt(now);
    for (qsizetype step = 1; step <= m_slots.size(); ++step) {
        const Slot &next = m_slots.at((current + step) % m_slots.size());
        if (next.rate == m_slots.at(current).rate)
            continue;
        const int wait = (next.minute - now + daysOfWeek * minutesOfDay) % (daysOfWeek * minutesOfDay);
        QDateTime change = time.addSecs(60LL * wait);
        change.setTime(QTime(change.time().hour(), change.time().minute()));
        return change;
    }
    return {};
}

} // namespace bantin::sync
