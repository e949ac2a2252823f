// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Words.h"

#include "app/domain/KindField.h"

#include <QHash>
#include <QLocale>

namespace bantin::ui {

using namespace Qt::StringLiterals;

StateLook Words::stage(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return {tr("Draft"), "draft"_L1, Tone::Neutral};
    case Stage::Submitted:
        return {tr("Awaiting editing"), "hourglass"_L1, Tone::Progress};
    case Stage::InReview:
        return {tr("Being edited"), "pencil"_L1, Tone::Info};
    case Stage::Returned:
        return {tr("Returned"), "return"_L1, Tone::Danger};
    case Stage::Declined:
        return {tr("Declined"), "decline"_L1, Tone::Danger};
    case Stage::AwaitingApproval:
        return {tr("Awaiting approval"), "seal"_L1, Tone::Waiting};
    case Stage::Approved:
        return {tr("Approved"), "check"_L1, Tone::Success};
    case Stage::Packed:
        return {tr("Packed"), "package"_L1, Tone::Success};
    case Stage::Sending:
        return {tr("Sending"), "send"_L1, Tone::Info};
    case Stage::Received:
        return {tr("Received by the portal"), "received"_L1, Tone::Info};
    case Stage::Published:
        return {tr("Published"), "globe"_L1, Tone::Success};
    case Stage::Refused:
        return {tr("Refused by the portal"), "refused"_L1, Tone::Danger};
    case Stage::Corrected:
        return {tr("Corrected"), "corrected"_L1, Tone::Corrected};
    case Stage::Withdrawn:
        return {tr("Taken down"), "withdrawn"_L1, Tone::Neutral};
    }
    return {};
}

StateLook Words::delivery(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Waiting:
        return {tr("Waiting to be packed"), "hourglass"_L1, Tone::Neutral};
    case DeliveryState::Packed:
        return {tr("Packed"), "package"_L1, Tone::Waiting};
    case DeliveryState::Sending:
        return {tr("Sending"), "send"_L1, Tone::Progress};
    case DeliveryState::Received:
        return {tr("Received by the portal"), "received"_L1, Tone::Info};
    case DeliveryState::Published:
        return {tr("Published"), "globe"_L1, Tone::Success};
    case DeliveryState::Refused:
        return {tr("Refused by the portal"), "refused"_L1, Tone::Danger};
    case DeliveryState::Held:
        return {tr("Taken out of the queue"), "pause"_L1, Tone::Neutral};
    case DeliveryState::Withheld:
        return {tr("Withheld"), "decline"_L1, Tone::Neutral};
    }
    return {};
}

QString Words::scope(ArticleScope scope)
{
    switch (scope) {
    case ArticleScope::WaitingForMe:
        return tr("Waiting for me");
    case ArticleScope::Mine:
        return tr("My articles");
    case ArticleScope::Drafts:
        return tr("Drafts");
    case ArticleScope::InReview:
        return tr("In editing");
    case ArticleScope::AwaitingApproval:
        return tr("Awaiting approval");
    case ArticleScope::Approved:
        return tr("Approved");
    case ArticleScope::Published:
        return tr("Published");
    case ArticleScope::SentBack:
        return tr("Returned / declined");
    case ArticleScope::Trash:
        return tr("Trash");
    }
    return {};
}

QString Words::role(Role role)
{
    switch (role) {
    case Role::Contributor:
        return tr("Contributor");
    case Role::Editor:
        return tr("Editor");
    case Role::Approver:
        return tr("Approver");
    case Role::Clerk:
        return tr("Clerk");
    case Role::Administrator:
        return tr("Administrator");
    }
    return {};
}

QString Words::roles(Roles roles)
{
    QStringList words;
    for (const Role candidate : allRoles()) {
        if (roles.testFlag(candidate))
            words.append(role(candidate));
    }
    return words.join(u", "_s);
}

QString Words::decision(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Submit:
        return tr("Submitted for editing");
    case DecisionKind::Review:
        return tr("Edited, submitted for approval");
    case DecisionKind::Return:
        return tr("Returned");
    case DecisionKind::Approve:
        return tr("Approved for publication");
    case DecisionKind::Decline:
        return tr("Declined");
    case DecisionKind::Withdraw:
        return tr("Taken down");
    case DecisionKind::Recall:
        return tr("Recalled");
    case DecisionKind::Forward:
        return tr("Forwarded");
    case DecisionKind::Correct:
        return tr("To be corrected");
    }
    return {};
}

QString Words::field(const QString &field)
{
    const QHash<QString, QString> labels{
        {u"title"_s, tr("Title")},
        {u"sapo"_s, tr("Lead paragraph")},
        {u"category"_s, tr("Category")},
        {u"writer"_s, tr("Writer")},
        {u"source"_s, tr("Source")},
        {u"source-date"_s, tr("Date of the quoted item")},
        {u"language"_s, tr("Language")},
        {u"keywords"_s, tr("Keywords")},
        {u"text"_s, tr("Text")},
        {u"images"_s, tr("Images")},
        {u"kind"_s, tr("Kind of content")},
    };
    const KindField *own = findKindField(field);
    if (!own)
        return labels.value(field, field);
    // Names of kinds' fields are data, in both languages; which one is shown is what the translators say.
    return own->label.in(labels.value(u"title"_s) == "Title"_L1 ? u"en" : u"vi");
}

QString Words::untitled()
{
    return tr("(no title yet)");
}

QString Words::moment(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString hour = local.time().toString(u"HH:mm"_s);
    if (local.date() == today)
        return tr("today %1").arg(hour);
    if (local.date() == today.addDays(-1))
        return tr("yesterday %1").arg(hour);
    return local.toString(local.date().year() == today.year() ? u"dd/MM HH:mm"_s : u"dd/MM/yyyy HH:mm"_s);
}

QString Words::day(const QDateTime &time)
{
    return time.toLocalTime().toString(u"dd/MM/yyyy"_s);
}

DueLook Words::deadline(const QDateTime &time, Stage stage)
{
    constexpr int near = 3;
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString day = local.toString(local.date().year() == today.year() ? u"dd/MM"_s : u"dd/MM/yyyy"_s);
    const bool isOut = stage == Stage::Published || stage == Stage::Corrected || stage == Stage::Withdrawn;
    if (isOut)
        return {tr("due %1").arg(day), Tone::Neutral};
    if (time <= QDateTime::currentDateTimeUtc())
        return {local.date() == today ? tr("overdue since %1").arg(local.toString(u"HH:mm"_s))
                                      : tr("overdue since %1").arg(day),
                Tone::Danger};
    const int days = int(today.daysTo(local.date()));
    if (days == 0)
        return {tr("due today %1").arg(local.toString(u"HH:mm"_s)), Tone::Waiting};
    if (days <= near)
        return {tr("%n day(s) left", nullptr, days), Tone::Waiting};
    return {tr("due %1").arg(day), Tone::Neutral};
}

QString Words::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeTraditionalFormat);
}

QString Words::speed(qint64 bytesPerSecond)
{
    return tr("%1/s", "bytes a second")
        .arg(QLocale().formattedDataSize(bytesPerSecond, 0, QLocale::DataSizeTraditionalFormat));
}

QString Words::span(std::chrono::seconds time)
{
    constexpr int minutesOfHour = 60;
    constexpr int minutesOfDay = 24 * minutesOfHour;
    const int minutes = int(std::chrono::ceil<std::chrono::minutes>(time).count());
    if (time < std::chrono::minutes(1))
        return tr("less than a minute");
    if (minutes < 2 * minutesOfHour)
        return tr("%n minute(s)", nullptr, minutes);
    if (minutes >= 2 * minutesOfDay)
        return tr("%n day(s)", nullptr, (minutes + minutesOfDay - 1) / minutesOfDay);
    const QString hours = tr("%n hour(s)", nullptr, minutes / minutesOfHour);
    const int rest = minutes % minutesOfHour;
    return rest == 0 ? hours : hours + u' ' + tr("%n minute(s)", nullptr, rest);
}

QString Words::digest(const QByteArray &digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    return hex.size() < 12 ? QString() : u"%1 %2 … %3"_s.arg(hex.first(4), hex.sliced(4, 4), hex.last(4));
}

QString Words::fingerprint(const QByteArray &fingerprint)
{
    constexpr qsizetype perGroup = 2; // bytes
    constexpr qsizetype perLine = 16;
    QString grouped;
    for (qsizetype at = 0; at < fingerprint.size(); at += perGroup) {
        if (at > 0)
            grouped += at % perLine == 0 ? u'\n' : u' ';
        grouped += QString::fromLatin1(fingerprint.mid(at, perGroup).toHex());
    }
    return grouped;
}

} // namespace bantin::ui
