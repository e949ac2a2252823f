// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/DrawingReader.h"

#include "app/content/docx/BodyReader.h"

#include <QRegularExpression>

namespace bantin::content::docx {
namespace {

/// Writers put the picture's file name or path where a description belongs.
bool isFileName(const QString &description)
{
    static const QRegularExpression file(u"\\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf|svg|heic)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return file.match(description).hasMatch();
}

class DrawingReader
{
public:
    explicit DrawingReader(PartScope &scope)
        : m_scope(scope)
        , m_xml(scope.xml)
    {
    }

    void readChildren()
    {
        while (m_xml.nextChild())
            readElement();
    }

    DrawingContent take() { return std::move(m_content); }

private:
    void readElement()
    {
        if (m_xml.is(Ns::Word, "txbxContent"_L1))
            readTextBox();
        else if (m_xml.is(Ns::Drawing, "blip"_L1))
            readPicture("embed"_L1, "link"_L1);
        else if (m_xml.is(Ns::Vml, "imagedata"_L1))
            readPicture("id"_L1, "href"_L1);
        else if (m_xml.is(Ns::Compatibility, "AlternateContent"_L1))
            readAlternateContent(m_xml, [this] { return readCounting(); });
        else if (m_xml.is(Ns::Vml, "textpath"_L1))
            readWordArt();
        else if (m_xml.is(Ns::Office, "OLEObject"_L1))
            skipObject(m_xml.attribute("ProgID"_L1));
        else if (m_xml.ns() == Ns::Other && (m_xml.name() == "chart"_L1 || m_xml.name() == "relIds"_L1))
            skipObject(m_xml.name().toString());
        else {
            noteDescription();
            readChildren();
        }
    }

    void noteDescription()
    {
        QString description;
        if (m_xml.is(Ns::WordDrawing, "docPr"_L1) || m_xml.is(Ns::Picture, "cNvPr"_L1)) {
            description = m_xml.attribute("descr"_L1).simplified();
            if (description.isEmpty())
                description = m_xml.attribute("title"_L1).simplified();
        } else if (m_xml.ns() == Ns::Vml) {
            description = m_xml.attribute("alt"_L1).simplified();
        } else if (m_xml.ns() == Ns::Other && m_xml.name() == "decorative"_L1) {
            m_decorative = m_xml.attribute("val"_L1) == "1"_L1;
        }
        if (!description.isEmpty() && !isFileName(description))
            m_description = description;
    }

    bool readCounting()
    {
        const auto before = m_content.figures.size() + m_content.texts.size();
        readChildren();
        return m_content.figures.size() + m_content.texts.size() > before;
    }

    void readPicture(QLatin1StringView embedded, QLatin1StringView linked)
    {
        QString id = m_xml.attribute(Ns::Relationship, embedded);
        if (id.isEmpty())
            id = m_xml.attribute(Ns::Office, "relid"_L1);
        if (id.isEmpty())
            id = m_xml.attribute(Ns::Relationship, linked);
        m_xml.skip();
        if (id.isEmpty())
            return;
        auto figure = m_scope.context.media.figure(m_scope.relationships, id);
        if (!figure)
            return;
        figure->decorative = m_decorative;
        figure->alternative = std::exchange(m_description, {});
        m_content.figures.append(*figure);
    }

    void readTextBox()
    {
        PartScope story{m_scope.context, m_xml, m_scope.relationships};
        m_content.texts.append(readBlocks(story));
    }

    void readWordArt()
    {
        const QString text = m_xml.attribute("string"_L1).simplified();
        m_xml.skip();
        if (!text.isEmpty())
            m_content.texts.append(Block{Paragraph{{Text{text, {}, {}}}}});
    }

    void skipObject(const QString &kind)
    {
        m_scope.context.notices.add("object-skipped"_L1, {kind});
        m_xml.skip();
    }

    PartScope &m_scope;
    XmlPart &m_xml;
    DrawingContent m_content;
    QString m_description;
    bool m_decorative = false;
};

} // namespace

DrawingContent readDrawing(PartScope &scope)
{
    DrawingReader reader(scope);
    reader.readChildren();
    return reader.take();
}

} // namespace bantin::content::docx
