// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/DrawingReader.h"

#include "app/content/docx/BodyReader.h"

#include <algorithm>

namespace bantin::content::docx {
namespace {

/// ST_Percentage: thousandths of a per cent, or "12.5%" in strict files. Negative values add a border instead.
double shareOf(const QString &value)
{
    const bool percent = value.endsWith(u'%');
    const double number = percent ? value.chopped(1).toDouble() / 100 : value.toDouble() / 100'000;
    return std::max(number, 0.0);
}

Crop drawingCrop(const XmlPart &xml)
{
    return Crop{shareOf(xml.attribute("l"_L1)), shareOf(xml.attribute("t"_L1)), shareOf(xml.attribute("r"_L1)),
                shareOf(xml.attribute("b"_L1))};
}

/// VML writes 65536ths ("6554f") or a plain fraction (part 4 §19.1.2.11).
double vmlShareOf(const QString &value)
{
    const double number = value.endsWith(u'f') ? value.chopped(1).toDouble() / 65'536 : value.toDouble();
    return std::max(number, 0.0);
}

Crop vmlCrop(const XmlPart &xml)
{
    return Crop{vmlShareOf(xml.attribute("cropleft"_L1)), vmlShareOf(xml.attribute("croptop"_L1)),
                vmlShareOf(xml.attribute("cropright"_L1)), vmlShareOf(xml.attribute("cropbottom"_L1))};
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
        else if (m_xml.ns() != Ns::Word && m_xml.name() == "blipFill"_L1)
            readFill();
        else if (m_xml.is(Ns::Drawing, "blip"_L1))
            readPicture({}, idOfPicture("embed"_L1, "link"_L1));
        else if (m_xml.is(Ns::Vml, "imagedata"_L1))
            readPicture(vmlCrop(m_xml), idOfPicture("id"_L1, "href"_L1));
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

    QString idOfPicture(QLatin1StringView embedded, QLatin1StringView linked) const
    {
        QString id = m_xml.attribute(Ns::Relationship, embedded);
        if (id.isEmpty())
            id = m_xml.attribute(Ns::Office, "relid"_L1);
        if (id.isEmpty())
            id = m_xml.attribute(Ns::Relationship, linked);
        return id;
    }

    /// A picture and, after it, what is cut off from it (§20.1.8.55).
    void readFill()
    {
        QString id;
        Crop crop;
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::Drawing, "blip"_L1))
                id = idOfPicture("embed"_L1, "link"_L1);
            else if (m_xml.is(Ns::Drawing, "srcRect"_L1))
                crop = drawingCrop(m_xml);
            m_xml.skip();
        }
        showPicture(crop, id);
    }

    void readPicture(const Crop &crop, const QString &id)
    {
        m_xml.skip();
        showPicture(crop, id);
    }

    void showPicture(const Crop &crop, const QString &id)
    {
        if (id.isEmpty())
            return;
        auto figure = m_scope.context.media.figure(m_scope.relationships, id, crop);
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
