// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/RowBindings.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/crypto/Digest.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(crypto::sha256(bytes).toHex());
}

QString digestOf(const QJsonObject &object)
{
    return digestOf(toCanonicalJson(object));
}

qint64 momentOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

} // namespace

QJsonObject bindingOf(const Task &task)
{
    const QJsonObject given{{u"article"_s, task.article.toString()},
                            {u"assigned-at"_s, momentOf(task.assignedAt)},
                            {u"assigned-by"_s, task.assignedBy.toString()},
                            {u"assignee"_s, task.assignee.toString()},
                            {u"category"_s, task.category},
                            {u"due-at"_s, momentOf(task.dueAt)},
                            {u"note"_s, task.note},
                            {u"number"_s, task.number}};
    return {{u"task"_s, task.number},
            {u"article"_s, task.article.toString()},
            {u"category"_s, task.category},
            {u"sha256"_s, digestOf(given)}};
}

QJsonObject doneBindingOf(const Task &task)
{
    return {{u"task"_s, task.number}, {u"done-at"_s, toTimestamp(task.doneAt)}};
}

QJsonObject bindingOf(const DeclineLetter &letter)
{
    const QString day = letter.sentOn.toString(Qt::ISODate);
    const QJsonObject sent{{u"body"_s, letter.body},           {u"decision"_s, letter.decision},
                           {u"sent-by"_s, letter.sentBy},      {u"sent-on"_s, day},
                           {u"sent-to"_s, letter.sentTo},      {u"written-at"_s, momentOf(letter.writtenAt)},
                           {u"written-by"_s, letter.writtenBy}};
    return {{u"decision"_s, letter.decision}, {u"sent-on"_s, day}, {u"sha256"_s, digestOf(sent)}};
}

QJsonObject bindingOf(const store::SignedRecord &record)
{
    const QJsonObject kept{{u"at"_s, momentOf(record.at)},
                           {u"kind"_s, record.kind},
                           {u"sha256"_s, digestOf(record.json)},
                           {u"signature-sha256"_s, digestOf(record.signature)},
                           {u"subject"_s, record.subject}};
    return {{u"record"_s, record.number}, {u"record-sha256"_s, digestOf(kept)}};
}

QJsonObject bindingOf(const store::QuestionRow &row)
{
    return {{u"sequence"_s, row.sequence},
            {u"step"_s, row.step},
            {u"sha256"_s, digestOf(row.json)},
            {u"signature-sha256"_s, digestOf(row.signature)}};
}

QJsonObject bindingOf(const store::PrivateField &field)
{
    return {{u"private-field"_s, field.field},
            {u"sha256"_s, digestOf(field.salt + field.field.toUtf8() + '=' + field.value.toUtf8())}};
}

} // namespace bantin::workflow
