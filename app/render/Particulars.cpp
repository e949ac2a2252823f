// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Particulars.h"

#include "app/content/DocumentWalk.h"
#include "app/content/Xhtml.h"
#include "app/domain/Consultation.h"
#include "app/domain/KindField.h"

namespace bantin::render {

using namespace Qt::StringLiterals;

namespace {

QString shownDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

/// File name to the path beside the page.
QHash<QString, QString> attachedFiles(const QByteArray &articleXhtml)
{
    QHash<QString, QString> paths;
    const auto document = content::fromXhtml(articleXhtml);
    if (!document)
        return paths;
    content::forEachBlock(document->blocks, [&paths](const content::Block &block) {
        if (const auto *file = std::get_if<content::Attachment>(&block.node))
            paths.insert(file->fileName, u"assets/"_s + file->asset);
    });
    return paths;
}

class Writer
{
public:
    Writer(const Metadata &metadata, const QByteArray &articleXhtml)
        : m_metadata(metadata)
        , m_articleXhtml(articleXhtml)
    {
    }

    QString say(const QString &vietnamese, const QString &english) const { return isEnglish() ? english : vietnamese; }

    QVariantList particulars()
    {
        QVariantList shown;
        const QList<KindField> fields = kindFields();
        for (const KindField &field : fields) {
            const QString value = m_metadata.fields.value(field.name);
            // A flag is told by a notice, and what a version is of by its link.
            if (!value.isEmpty() && field.type != KindField::Type::Flag && field.name != "original"_L1)
                shown.append(particular(field, value));
        }
        return shown;
    }

    QVariantList notices(QDate today) const
    {
        QVariantList shown;
        if (m_metadata.fields.value(u"unconfirmed"_s) == "yes"_L1)
            shown.append(notice(u"unconfirmed"_s, say(u"Tin tham khảo"_s, u"Not confirmed"_s)));
        if (m_metadata.kind == ContentKind::Advertising)
            shown.append(notice(u"advertising"_s, say(u"Thông tin quảng bá"_s, u"Advertising"_s)));
        const auto consultation = consultationOf(m_metadata);
        if (consultation && today.isValid())
            shown.append(standing(*consultation, today));
        return shown;
    }

private:
    bool isEnglish() const { return m_metadata.language.startsWith("en"_L1); }

    QVariantHash particular(const KindField &field, const QString &value)
    {
        const bool isDate = field.type == KindField::Type::Date;
        const QString text = isDate ? shownDate(QDate::fromString(value, Qt::ISODate)) : value;
        QVariantHash shown{{u"label"_s, field.label.in(isEnglish() ? u"en" : u"vi")},
                           {u"lines"_s, text.split(u'\n', Qt::SkipEmptyParts)}};
        if (field.type == KindField::Type::File) {
            if (!m_files)
                m_files = attachedFiles(m_articleXhtml);
            shown.insert(u"href"_s, m_files->value(value));
        }
        return shown;
    }

    static QVariantHash notice(const QString &kind, const QString &text)
    {
        return {{u"class"_s, kind}, {u"text"_s, text}};
    }

    QVariantHash standing(const Consultation &consultation, QDate today) const
    {
        const QString day = shownDate(consultation.closesOn);
        return consultation.isOpenOn(today)
                   ? notice(u"open"_s,
                            say(u"Đang lấy ý kiến đến hết ngày %1"_s, u"Open for opinions until %1"_s).arg(day))
                   : notice(u"closed"_s,
                            say(u"Đã hết thời hạn lấy ý kiến (%1)"_s, u"Closed for opinions (%1)"_s).arg(day));
    }

    const Metadata &m_metadata;
    const QByteArray &m_articleXhtml;
    std::optional<QHash<QString, QString>> m_files;
};

} // namespace

QVariantHash particularsOf(const Metadata &metadata, const QByteArray &articleXhtml, QDate today)
{
    Writer writer(metadata, articleXhtml);
    return {
        {u"particulars"_s, writer.particulars()},
        {u"notices"_s, writer.notices(today)},
        {u"words"_s, QVariantHash{{u"writer"_s, writer.say(u"Người viết"_s, u"Writer"_s)},
                                  {u"source"_s, writer.say(u"Nguồn"_s, u"Source"_s)},
                                  {u"save"_s, writer.say(u"Lưu bài thành một tệp"_s, u"Save as one file"_s)},
                                  {u"print"_s, writer.say(u"In bài: Ctrl + P"_s, u"Print: Ctrl + P"_s)},
                                  {u"other"_s, metadata.kind == ContentKind::EnglishVersion ? u"Bản tiếng Việt"_s
                                                                                            : u"English version"_s}}}};
}

} // namespace bantin::render
