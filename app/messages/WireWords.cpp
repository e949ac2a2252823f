// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/WireWords.h"

#include "app/domain/KindField.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    const char *wireName;
    const char *text;
};

constexpr Word words[] = {
    {"submit", QT_TRANSLATE_NOOP("Messages", "submit")},
    {"review", QT_TRANSLATE_NOOP("Messages", "review")},
    {"return", QT_TRANSLATE_NOOP("Messages", "return")},
    {"approve", QT_TRANSLATE_NOOP("Messages", "approve")},
    {"decline", QT_TRANSLATE_NOOP("Messages", "decline")},
    {"withdraw", QT_TRANSLATE_NOOP("Messages", "withdraw")},
    {"recall", QT_TRANSLATE_NOOP("Messages", "recall")},
    {"forward", QT_TRANSLATE_NOOP("Messages", "pass on")},
    {"correct", QT_TRANSLATE_NOOP("Messages", "have corrected")},
    {"send", QT_TRANSLATE_NOOP("Messages", "pack and send")},
    {"assign-tasks", QT_TRANSLATE_NOOP("Messages", "assign tasks")},
    {"sign-answers", QT_TRANSLATE_NOOP("Messages", "sign answers")},
    {"decide-royalties", QT_TRANSLATE_NOOP("Messages", "decide royalties")},
    {"chair", QT_TRANSLATE_NOOP("Messages", "chair of the People's Committee")},
    {"head", QT_TRANSLATE_NOOP("Messages", "head of the board")},
    {"deputy", QT_TRANSLATE_NOOP("Messages", "deputy head")},
    {"member", QT_TRANSLATE_NOOP("Messages", "member of the board")},
    {"helper", QT_TRANSLATE_NOOP("Messages", "helper of the board")},
    {"draft", QT_TRANSLATE_NOOP("Messages", "Draft")},
    {"submitted", QT_TRANSLATE_NOOP("Messages", "Waiting for an editor")},
    {"in-review", QT_TRANSLATE_NOOP("Messages", "In review")},
    {"returned", QT_TRANSLATE_NOOP("Messages", "Returned")},
    {"declined", QT_TRANSLATE_NOOP("Messages", "Declined")},
    {"awaiting-approval", QT_TRANSLATE_NOOP("Messages", "Awaiting approval")},
    {"approved", QT_TRANSLATE_NOOP("Messages", "Approved")},
    {"packed", QT_TRANSLATE_NOOP("Messages", "Packed")},
    {"sending", QT_TRANSLATE_NOOP("Messages", "Sending")},
    {"received", QT_TRANSLATE_NOOP("Messages", "Received by the portal")},
    {"published", QT_TRANSLATE_NOOP("Messages", "Published")},
    {"refused", QT_TRANSLATE_NOOP("Messages", "Refused by the portal")},
    {"corrected", QT_TRANSLATE_NOOP("Messages", "Corrected")},
    {"withdrawn", QT_TRANSLATE_NOOP("Messages", "Withdrawn")},
    {"contributor", QT_TRANSLATE_NOOP("Messages", "contributor")},
    {"editor", QT_TRANSLATE_NOOP("Messages", "editor")},
    {"approver", QT_TRANSLATE_NOOP("Messages", "approver")},
    {"clerk", QT_TRANSLATE_NOOP("Messages", "clerk")},
    {"administrator", QT_TRANSLATE_NOOP("Messages", "administrator")},
    {"recovery", QT_TRANSLATE_NOOP("Messages", "the recovery key")},
    {"title", QT_TRANSLATE_NOOP("Messages", "Title")},
    {"sapo", QT_TRANSLATE_NOOP("Messages", "Lead")},
    {"category", QT_TRANSLATE_NOOP("Messages", "Category")},
    {"writer", QT_TRANSLATE_NOOP("Messages", "Writer")},
    {"source", QT_TRANSLATE_NOOP("Messages", "Source")},
    {"source-date", QT_TRANSLATE_NOOP("Messages", "Date of the quoted item")},
    {"language", QT_TRANSLATE_NOOP("Messages", "Language")},
    {"deadline", QT_TRANSLATE_NOOP("Messages", "Deadline")},
    {"keywords", QT_TRANSLATE_NOOP("Messages", "Keywords")},
    {"kind", QT_TRANSLATE_NOOP("Messages", "Kind of content")},
    {"news", QT_TRANSLATE_NOOP("Messages", "News")},
    {"direction", QT_TRANSLATE_NOOP("Messages", "Direction and administration")},
    {"propaganda", QT_TRANSLATE_NOOP("Messages", "Dissemination of law and policy")},
    {"legal-document", QT_TRANSLATE_NOOP("Messages", "Legal document")},
    {"gazette", QT_TRANSLATE_NOOP("Messages", "Gazette")},
    {"procedure", QT_TRANSLATE_NOOP("Messages", "Administrative procedure")},
    {"strategy", QT_TRANSLATE_NOOP("Messages", "Strategy or plan")},
    {"project", QT_TRANSLATE_NOOP("Messages", "Project or tender")},
    {"science", QT_TRANSLATE_NOOP("Messages", "Science topic")},
    {"statistics", QT_TRANSLATE_NOOP("Messages", "Statistics")},
    {"consultation", QT_TRANSLATE_NOOP("Messages", "Consultation")},
    {"question-answer", QT_TRANSLATE_NOOP("Messages", "Question and answer")},
    {"contact", QT_TRANSLATE_NOOP("Messages", "Contact")},
    {"introduction", QT_TRANSLATE_NOOP("Messages", "Introduction")},
    {"advertising", QT_TRANSLATE_NOOP("Messages", "Advertising")},
    {"english-version", QT_TRANSLATE_NOOP("Messages", "English version")},
};

QString wordFor(const QString &wireName)
{
    const auto found =
        std::ranges::find_if(words, [&](const Word &word) { return QLatin1StringView(word.wireName) == wireName; });
    if (found != std::end(words))
        return QCoreApplication::translate("Messages", found->text);
    const KindField *field = findKindField(wireName);
    const bool isVietnamese = QCoreApplication::translate("Messages", "carried") != u"carried"_s;
    return field ? field->label.in(isVietnamese ? u"vi" : u"en") : wireName;
}

} // namespace

QString inWords(const QString &wireNames)
{
    QStringList names = wireNames.split(u", "_s);
    std::ranges::transform(names, names.begin(), wordFor);
    return names.join(u", "_s);
}

} // namespace bantin::messages
