// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/BodyReader.h"

#include "app/content/assembly/BlockAssembler.h"
#include "app/content/docx/DrawingReader.h"
#include "app/content/docx/MathText.h"
#include "app/content/docx/ParagraphReader.h"
#include "app/content/docx/TableReader.h"

namespace bantin::content::docx {
namespace {

class BodyReader
{
public:
    BodyReader(PartScope &scope, QString *title)
        : m_scope(scope)
        , m_xml(scope.xml)
        , m_assembler(title)
    {
    }

    void onCellProperties(const std::function<void()> &read) { m_readCellProperties = read; }

    Blocks read()
    {
        readChildren();
        return m_assembler.take();
    }

private:
    void readChildren()
    {
        while (m_xml.nextChild())
            readElement();
    }

    void readElement()
    {
        if (m_xml.ns() == Ns::Word)
            readWordElement();
        else if (m_xml.ns() == Ns::Math)
            addFormula();
        else if (m_xml.is(Ns::Compatibility, "AlternateContent"_L1))
            readAlternateContent(m_xml, [this] { return readCounting(); });
        else
            m_xml.skip();
    }

    void readWordElement()
    {
        const QStringView name = m_xml.name();
        if (name == "p"_L1) {
            addParagraph(readParagraph(m_scope));
        } else if (name == "tbl"_L1) {
            ++m_read;
            m_assembler.addTable(readTable(m_scope));
        } else if (name == "tcPr"_L1 && m_readCellProperties) {
            m_readCellProperties();
        } else if (name == "altChunk"_L1) {
            m_scope.context.notices.add("object-skipped"_L1, {u"altChunk"_s});
            m_xml.skip();
        } else if (name == "sdt"_L1 || name == "sdtContent"_L1 || name == "customXml"_L1 || name == "smartTag"_L1
                   || name == "ins"_L1 || name == "moveTo"_L1) {
            readChildren();
        } else {
            if (name == "commentRangeStart"_L1)
                m_scope.context.comments.beginRange(m_xml.attribute(Ns::Word, "id"_L1));
            else if (name == "commentRangeEnd"_L1)
                m_scope.context.comments.endRange(m_xml.attribute(Ns::Word, "id"_L1));
            m_xml.skip();
        }
    }

    void addParagraph(ParagraphContent paragraph)
    {
        ++m_read;
        m_assembler.addParagraph(std::move(paragraph));
    }

    void addFormula()
    {
        m_scope.context.notices.add("formula-as-text"_L1);
        ParagraphContent paragraph;
        paragraph.inlines = {Text{readMathText(m_xml), {}, {}}};
        addParagraph(std::move(paragraph));
    }

    bool readCounting()
    {
        const int before = m_read;
        readChildren();
        return m_read > before;
    }

    PartScope &m_scope;
    XmlPart &m_xml;
    BlockAssembler m_assembler;
    std::function<void()> m_readCellProperties;
    int m_read = 0; ///< paragraphs and tables so far
};

} // namespace

Blocks readBlocks(PartScope &scope)
{
    return BodyReader(scope, nullptr).read();
}

Blocks readCellBlocks(PartScope &scope, const std::function<void()> &readProperties)
{
    BodyReader reader(scope, nullptr);
    reader.onCellProperties(readProperties);
    return reader.read();
}

Blocks readBody(PartScope &scope, QString &title)
{
    return BodyReader(scope, &title).read();
}

} // namespace bantin::content::docx
