// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/DublinCore.h"

#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"

#include <QXmlStreamWriter>

namespace bantin::package {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dcNamespace = "http://purl.org/dc/elements/1.1/"_L1;
constexpr qsizetype longestDescription = 500;

QString firstOf(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.trimmed().isEmpty())
            return candidate.simplified();
    }
    return {};
}

QStringList keywordsOf(const Metadata &fields)
{
    QStringList words;
    const QStringList list = fields.keywords.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : list)
        words.append(word.trimmed());
    return words;
}

class Record
{
public:
    Record()
        : m_writer(&m_bytes)
    {
        m_writer.setAutoFormatting(true);
        m_writer.writeStartDocument();
        m_writer.writeNamespace(dcNamespace, "dc"_L1);
        m_writer.writeStartElement("metadata"_L1);
    }

    /// Nothing where nothing is said.
    void add(QLatin1StringView element, const QString &value)
    {
        if (!value.isEmpty())
            m_writer.writeTextElement(dcNamespace, element, value);
    }

    QByteArray finish()
    {
        m_writer.writeEndElement();
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// What must be there.
void addMandatory(Record &record, const PayloadMetadata &metadata, const QString &text, const QDateTime &approvedAt)
{
    const Metadata &fields = metadata.fields;
    record.add("title"_L1, firstOf({fields.title, metadata.article.toString()}));
    record.add("creator"_L1, firstOf({fields.writer, fields.source, metadata.context.unit}));
    record.add("date"_L1, approvedAt.toString(Qt::ISODate));
    record.add("description"_L1,
               firstOf({fields.sapo, fields.fields.value(u"abstract"_s), text.left(longestDescription), fields.title}));
    record.add("publisher"_L1, metadata.context.unit);
    record.add("identifier"_L1, u"urn:uuid:"_s + metadata.article.toString());
}

void addRecommended(Record &record, const PayloadMetadata &metadata)
{
    const Metadata &fields = metadata.fields;
    record.add("identifier"_L1, fields.fields.value(u"number-symbol"_s));
    record.add("language"_L1, fields.language);
    record.add("source"_L1, fields.source);
    record.add("contributor"_L1, fields.fields.value(u"issuer"_s));
    record.add("subject"_L1, metadata.context.categoryName);
    const QStringList keywords = keywordsOf(fields);
    for (const QString &word : keywords)
        record.add("subject"_L1, word);
}

void addOptional(Record &record, const PayloadMetadata &metadata)
{
    const Metadata &fields = metadata.fields;
    record.add("coverage"_L1, metadata.context.unit);
    record.add("type"_L1, u"Text"_s);
    record.add("type"_L1, contentKindName(fields.kind));
    record.add("format"_L1, u"application/xhtml+xml"_s);
    for (const PayloadMetadata::AssetEntry &asset : metadata.assets)
        record.add("format"_L1, asset.mediaType);
    const QString original = fields.fields.value(u"original"_s);
    record.add("relation"_L1, original.isEmpty() ? QString() : u"urn:uuid:"_s + original);
    record.add("rights"_L1,
               u"Ghi rõ nguồn “Cổng thông tin điện tử %1” khi phát hành lại."_s.arg(metadata.context.unit));
}

} // namespace

QByteArray dublinCore(const Payload &payload, const PayloadMetadata &metadata, const QDateTime &approvedAt)
{
    const auto document = content::fromXhtml(payload.articleXhtml);
    Record record;
    addMandatory(record, metadata, document ? content::toPlainText(*document).simplified() : QString(), approvedAt);
    addRecommended(record, metadata);
    addOptional(record, metadata);
    return record.finish();
}

} // namespace bantin::package
