// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/HandoverJson.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"
#include "app/package/internal/BagNames.h"

#include <QTimeZone>

#include <limits>

namespace bantin::package {

using namespace Qt::StringLiterals;

namespace {

constexpr auto slipType = "bantin-handover/1"_L1;
constexpr auto articleType = "bantin-handover-article/1"_L1;
constexpr qsizetype sha256Size = 32;
constexpr qsizetype sha512Size = 64;
constexpr qint64 endOfTime = 1LL << 52;
constexpr qsizetype largestRecord = 16 << 20;
constexpr auto mayBeEmpty = JsonReader::Text::MayBeEmpty;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Error invalid(const QString &file, const QString &detail)
{
    return {Fault::Tampered, u"handover-invalid"_s, Retry::Never, {file}, detail};
}

QJsonObject personToJson(const HandoverPerson &person)
{
    return {{u"account"_s, person.account.toString()},
            {u"name"_s, person.name},
            {u"certificate-sha256"_s, hex(person.certificateSha256)}};
}

HandoverPerson readPerson(JsonReader &reader)
{
    return {reader.id<AccountId>("account"_L1), reader.text("name"_L1),
            reader.hex("certificate-sha256"_L1, sha256Size)};
}

/// Milliseconds, as the store keeps its times; 0 for one that is not known.
qint64 moment(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime readMoment(JsonReader &reader, QLatin1StringView name)
{
    const qint64 value = reader.integer(name, 0, endOfTime);
    return value == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value, QTimeZone::UTC);
}

AccountId readAccount(JsonReader &reader, QLatin1StringView name)
{
    const QString text = reader.text(name, mayBeEmpty);
    const AccountId account = AccountId::fromString(text);
    reader.require(name, text.isEmpty() || account.isValid());
    return account;
}

QJsonObject commentToJson(const Comment &comment)
{
    QJsonObject object{{u"author"_s, comment.author},
                       {u"written-at"_s, moment(comment.writtenAt)},
                       {u"text"_s, comment.text},
                       {u"quote"_s, comment.quote},
                       {u"resolved"_s, comment.resolved},
                       {u"answers"_s, comment.answers},
                       {u"account"_s, comment.account.toString()},
                       {u"field"_s, comment.place.field},
                       {u"block"_s, comment.place.block},
                       {u"position"_s, comment.place.position},
                       {u"prefix"_s, comment.place.prefix},
                       {u"suffix"_s, comment.place.suffix},
                       {u"outcome"_s, int(comment.outcome)},
                       {u"closed-by"_s, comment.closedBy},
                       {u"closed-at"_s, moment(comment.closedAt)}};
    if (comment.replacement)
        object.insert(u"replacement"_s, *comment.replacement);
    return object;
}

Comment readComment(JsonReader &reader)
{
    constexpr qint64 longest = std::numeric_limits<int>::max();
    Comment comment;
    comment.author = reader.text("author"_L1, mayBeEmpty);
    comment.writtenAt = readMoment(reader, "written-at"_L1);
    comment.text = reader.text("text"_L1, mayBeEmpty);
    comment.quote = reader.text("quote"_L1, mayBeEmpty);
    comment.resolved = reader.flag("resolved"_L1);
    comment.answers = reader.integer("answers"_L1, 0, longest);
    comment.account = readAccount(reader, "account"_L1);
    comment.place.field = reader.text("field"_L1);
    comment.place.block = reader.text("block"_L1, mayBeEmpty);
    comment.place.position = reader.integer("position"_L1, 0, longest);
    comment.place.prefix = reader.text("prefix"_L1, mayBeEmpty);
    comment.place.suffix = reader.text("suffix"_L1, mayBeEmpty);
    comment.outcome = Comment::Outcome(reader.integer("outcome"_L1, 0, int(Comment::Outcome::Rejected)));
    comment.closedBy = reader.text("closed-by"_L1, mayBeEmpty);
    comment.closedAt = readMoment(reader, "closed-at"_L1);
    if (reader.has("replacement"_L1))
        comment.replacement = reader.text("replacement"_L1, mayBeEmpty);
    return comment;
}

QJsonObject privateToJson(const HandoverPrivateField &field)
{
    return {{u"field"_s, field.field},
            {u"value"_s, field.value},
            {u"set-by"_s, field.setBy.toString()},
            {u"set-at"_s, moment(field.setAt)}};
}

HandoverPrivateField readPrivate(JsonReader &reader)
{
    return {reader.text("field"_L1), reader.text("value"_L1, JsonReader::Text::MayBeEmpty),
            readAccount(reader, "set-by"_L1), readMoment(reader, "set-at"_L1)};
}

/// Answers come after what they answer.
QList<Comment> readComments(JsonReader &reader)
{
    QList<Comment> comments = reader.objects("comments"_L1, readComment);
    for (qsizetype i = 0; i < comments.size(); ++i) {
        comments[i].number = i + 1;
        reader.require("comments"_L1, comments.at(i).answers <= i);
    }
    return comments;
}

QList<QByteArray> readDigests(JsonReader &reader, QLatin1StringView name)
{
    QList<QByteArray> digests;
    const QStringList written = reader.texts(name);
    for (const QString &text : written) {
        digests.append(QByteArray::fromHex(text.toLatin1()));
        reader.require(name, digests.constLast().size() == sha256Size && hex(digests.constLast()) == text);
    }
    return digests;
}

HandoverArticle readArticle(JsonReader &reader)
{
    HandoverArticle article;
    reader.constant("type"_L1, articleType);
    article.id = reader.id<ArticleId>("article"_L1);
    article.stage = reader.named("stage"_L1, stageFromName);
    article.author = readAccount(reader, "author"_L1);
    article.authorName = reader.text("author-name"_L1, mayBeEmpty);
    article.createdAt = readMoment(reader, "created-at"_L1);
    article.dueAt = readMoment(reader, "due-at"_L1);
    article.publishedUrl = reader.text("published-url"_L1, mayBeEmpty);
    article.ancestors = readDigests(reader, "ancestors"_L1);
    article.comments = readComments(reader);
    article.privateFields = reader.objects("private-fields"_L1, readPrivate);
    if (reader.has("draft"_L1))
        article.draft = reader.object("draft"_L1, [](JsonReader &draft) {
            return HandoverDraft{{}, readMoment(draft, "saved-at"_L1), readAccount(draft, "saved-by"_L1)};
        });
    return article;
}

} // namespace

QByteArray slipToJson(const HandoverSlip &slip)
{
    QJsonArray recipients;
    for (const HandoverPerson &recipient : slip.recipients)
        recipients.append(personToJson(recipient));
    return toCanonicalJson({{u"type"_s, slipType},
                            {u"id"_s, slip.id},
                            {u"workspace"_s, slip.workspace.toString()},
                            {u"unit"_s, slip.unit},
                            {u"created-at"_s, toTimestamp(slip.createdAt)},
                            {u"sender"_s, personToJson(slip.sender)},
                            {u"recipients"_s, recipients},
                            {u"manifest-sha512"_s, hex(slip.manifestSha512)}});
}

Result<HandoverSlip> slipFromJson(QByteArrayView bytes)
{
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(slipPath, object.error().detail);
    JsonReader reader(*object);
    HandoverSlip slip;
    reader.constant("type"_L1, slipType);
    slip.id = reader.id<DeliveryId>("id"_L1).toString();
    slip.workspace = reader.id<WorkspaceId>("workspace"_L1);
    slip.unit = reader.text("unit"_L1);
    slip.createdAt = reader.timestamp("created-at"_L1);
    slip.sender = reader.object("sender"_L1, readPerson);
    slip.recipients = reader.objects("recipients"_L1, readPerson);
    slip.manifestSha512 = reader.hex("manifest-sha512"_L1, sha512Size);
    if (const auto problem = reader.problem())
        return invalid(slipPath, *problem);
    return slip;
}

QByteArray articleToJson(const HandoverArticle &article)
{
    QJsonArray comments;
    for (const Comment &comment : article.comments)
        comments.append(commentToJson(comment));
    QJsonArray ancestors;
    for (const QByteArray &digest : article.ancestors)
        ancestors.append(hex(digest));
    QJsonArray privateFields;
    for (const HandoverPrivateField &field : article.privateFields)
        privateFields.append(privateToJson(field));
    QJsonObject object{{u"type"_s, articleType},
                       {u"article"_s, article.id.toString()},
                       {u"stage"_s, stageName(article.stage)},
                       {u"author"_s, article.author.toString()},
                       {u"author-name"_s, article.authorName},
                       {u"created-at"_s, moment(article.createdAt)},
                       {u"due-at"_s, moment(article.dueAt)},
                       {u"published-url"_s, article.publishedUrl},
                       {u"ancestors"_s, ancestors},
                       {u"comments"_s, comments},
                       {u"private-fields"_s, privateFields}};
    if (article.draft)
        object.insert(u"draft"_s, QJsonObject{{u"saved-at"_s, moment(article.draft->savedAt)},
                                              {u"saved-by"_s, article.draft->savedBy.toString()}});
    return toCanonicalJson(object);
}

Result<HandoverArticle> articleFromJson(QByteArrayView bytes, const QString &file)
{
    const Result<QJsonObject> object = fromCanonicalJson(bytes, largestRecord);
    if (!object)
        return invalid(file, object.error().detail);
    JsonReader reader(*object);
    HandoverArticle article = readArticle(reader);
    if (const auto problem = reader.problem())
        return invalid(file, *problem);
    return article;
}

} // namespace bantin::package
