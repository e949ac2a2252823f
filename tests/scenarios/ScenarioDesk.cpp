// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenarios/ScenarioDesk.h"

#include "app/content/AttachmentFile.h"
#include "app/domain/Confirmations.h"
#include "app/domain/KindField.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/PrivateFields.h"
#include "tests/support/Expect.h"

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

constexpr auto fileName = "van-ban.txt"_L1;

QString sampleOf(const KindField &field)
{
    static const QMap<QString, QString> samples{{u"number-symbol"_s, u"12/2026/QĐ-UBND"_s},
                                                {u"issue-date"_s, u"2026-11-16"_s},
                                                {u"effective-date"_s, u"2026-12-20"_s},
                                                {u"closing-date"_s, u"2027-01-15"_s},
                                                {u"receiving-email"_s, u"vanphong@dongviet.gov.vn"_s},
                                                {u"email"_s, u"vanphong@dongviet.gov.vn"_s},
                                                {u"phone"_s, u"Điện thoại cơ quan"_s}};
    if (const auto sample = samples.constFind(field.name); sample != samples.cend())
        return *sample;
    switch (field.type) {
    case KindField::Type::Date:
        return u"2026-11-17"_s;
    case KindField::Type::File:
        return fileName;
    case KindField::Type::Flag:
        return {};
    case KindField::Type::Line:
    case KindField::Type::Text:
        break;
    }
    return u"Nội dung "_s + field.label.vi;
}

void attachFile(content::ImportedDocument &document)
{
    content::ImportedAsset file = expect(content::importAttachment("Văn bản kèm theo.\n", fileName));
    document.document.blocks.append(
        {content::Attachment{file.name, fileName, u"Văn bản kèm theo"_s, file.bytes.size()}});
    document.assets.append(std::move(file));
}

bool isPrivate(const QString &name)
{
    const KindField *field = findKindField(name);
    return field && field->privacy == KindField::Privacy::Private;
}

} // namespace

ScenarioDesk::ScenarioDesk(QStringView regulation)
    : desk(regulation)
    , m_regulation(regulation.toString())
{
    // From the day on which statements and checklists are asked for.
    desk.clock.advance(desk.clock.nowUtc().secsTo(confirmationsBegin()));
}

QString ScenarioDesk::secretOf(QStringView field)
{
    return u"Riêng tư "_s + field.toString();
}

ArticleId ScenarioDesk::draft(const KindRule &kind, const QString &empty, const char16_t *author)
{
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.category = kind.categories.constFirst();
    document.metadata.kind = kind.kind;
    QMap<QString, QString> secrets;
    bool needsFile = false;
    for (const KindRule::Field &rule : kind.fields) {
        const KindField *field = findKindField(rule.field);
        if (!field || rule.field == empty)
            continue;
        if (field->privacy == KindField::Privacy::Private) {
            secrets.insert(field->name, secretOf(field->name));
            continue;
        }
        expect(setMetadataField(document.metadata, field->name, sampleOf(*field)));
        needsFile = needsFile || field->type == KindField::Type::File;
    }
    if (needsFile)
        attachFile(document);
    if (!empty.isEmpty() && !isPrivate(empty))
        expect(setMetadataField(document.metadata, empty, QString()));
    const Article article = expect(createArticle(desk.as(author), document));
    if (!secrets.isEmpty())
        expect(setPrivateFields(desk.as(author), article.id, secrets));
    return article.id;
}

ArticleId ScenarioDesk::draftWithout(const QString &field)
{
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.category = regulation().findKind(ContentKind::News)->categories.constFirst();
    if (field == "source-date"_L1)
        expect(setMetadataField(document.metadata, u"quoted", u"yes"_s));
    if (field == "text"_L1)
        document.document = {};
    else
        expect(setMetadataField(document.metadata, field, QString()));
    return expect(createArticle(desk.as(DeskFixture::contributor), document)).id;
}

DecisionWords ScenarioDesk::words(const char16_t *person, const ArticleId &article, DecisionKind kind)
{
    return DeskFixture::words(desk.as(person), article, kind);
}

QByteArray ScenarioDesk::packed(const ArticleId &article)
{
    desk.leadToApproval(article);
    return expect(packArticle(desk.as(DeskFixture::clerk), article, desk.regulations));
}
