// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/FrameReader.h"

#include "app/content/odt/BlockReader.h"
#include "app/content/odt/FormulaText.h"

#include <QUrl>

#include <algorithm>

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// One of the forms in which a frame holds its picture.
struct PictureSource {
    QString address;
    QByteArray bytes; ///< of flat files
};

/// Vector forms come with a bitmap for programs that cannot show them.
bool isVector(const PictureSource &source)
{
    static const QStringList endings{u"svg"_s, u"svm"_s, u"emf"_s, u"wmf"_s, u"pdf"_s, u"eps"_s};
    return endings.contains(source.address.section(u'.', -1).toLower()) || source.bytes.startsWith('<');
}

class FrameReader
{
public:
    explicit FrameReader(OdtScope &scope)
        : m_scope(scope)
        , m_xml(scope.xml)
    {
    }

    DrawingContent read()
    {
        readShape();
        return std::move(m_content);
    }

private:
    void readShape()
    {
        const QStringView name = m_xml.name();
        if (m_xml.ns() != Ns::OdfDraw || name == "control"_L1)
            m_xml.skip();
        else if (name == "frame"_L1)
            readFrame();
        else if (name == "g"_L1 || name == "a"_L1)
            readGroup();
        else
            m_content.texts.append(readBlocks(m_scope));
    }

    void readGroup()
    {
        while (m_xml.nextChild())
            readShape();
    }

    void readFrame()
    {
        const qsizetype first = m_content.figures.size();
        const bool decorative = isDecorative();
        QString title;
        QString description;
        QList<PictureSource> sources;
        bool formula = false;
        bool object = false;
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::OdfSvg, "title"_L1)) {
                title = m_xml.text().simplified();
            } else if (m_xml.is(Ns::OdfSvg, "desc"_L1)) {
                description = m_xml.text().simplified();
            } else if (m_xml.is(Ns::OdfDraw, "image"_L1)) {
                sources.append(readImage());
            } else if (m_xml.is(Ns::OdfDraw, "text-box"_L1)) {
                m_content.texts.append(readBlocks(m_scope));
            } else if (m_xml.is(Ns::OdfDraw, "object"_L1)) {
                formula = readObject();
                object = !formula;
            } else {
                object = object || m_xml.ns() == Ns::OdfDraw;
                m_xml.skip();
            }
        }
        if (formula)
            return;
        if (sources.isEmpty() && object)
            m_scope.context.notices.add("object-skipped"_L1, {title});
        showPicture(std::move(sources));
        const QString alternative = title.isEmpty() || isFileName(title) ? description : title;
        for (qsizetype i = first; i < m_content.figures.size(); ++i) {
            Figure &figure = m_content.figures[i];
            figure.decorative = decorative;
            figure.alternative = isFileName(alternative) ? QString() : alternative;
        }
    }

    bool isDecorative() const { return m_xml.attributeOfAny("decorative"_L1) == "true"_L1; }

    PictureSource readImage()
    {
        PictureSource source{m_xml.attribute(Ns::XLink, "href"_L1), {}};
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::OdfOffice, "binary-data"_L1))
                source.bytes = QByteArray::fromBase64(m_xml.text().toLatin1());
            else
                m_xml.skip();
        }
        return source;
    }

    void showPicture(QList<PictureSource> sources)
    {
        std::ranges::stable_sort(sources, {}, isVector);
        for (const PictureSource &source : std::as_const(sources)) {
            if (const auto figure = figureOf(source)) {
                m_content.figures.append(*figure);
                return;
            }
        }
    }

    std::optional<Figure> figureOf(const PictureSource &source)
    {
        PictureStore &pictures = m_scope.context.pictures;
        if (!source.bytes.isEmpty()) {
            const QString key = u"%1 %2"_s.arg(source.bytes.size()).arg(qHash(source.bytes, 0));
            return pictures.figure(key, {}, {}, [&] { return Result<QByteArray>(source.bytes); });
        }
        const QString &address = source.address;
        OdfPackage &package = m_scope.context.package;
        if (package.contains(address))
            return pictures.figure(address, address.section(u'/', -1), {}, [&] { return package.read(address); });
        const QString scheme = QUrl(address).scheme().toLower();
        // The folders say who made it, so only the name is told.
        if (scheme == "http"_L1 || scheme == "https"_L1)
            pictures.refuseRemote(address);
        else if (!address.isEmpty())
            m_scope.context.notices.add("image-not-included"_L1, {address.section(u'/', -1)});
        return std::nullopt;
    }

    /// True when it was a formula, whose picture nobody needs then.
    bool readObject()
    {
        const QString address = m_xml.attribute(Ns::XLink, "href"_L1);
        while (m_xml.nextChild()) {
            if (m_xml.ns() == Ns::MathMl)
                m_content.formula += readFormulaText(m_xml);
            else
                m_xml.skip();
        }
        const QString part = address + u"/content.xml"_s;
        if (!address.isEmpty() && m_scope.context.package.contains(part)) {
            if (const auto bytes = m_scope.context.package.read(part)) {
                XmlPart object(*bytes, m_scope.context.stop);
                if (object.nextChild() && object.ns() == Ns::MathMl)
                    m_content.formula += readFormulaText(object);
            }
        }
        return !m_content.formula.isEmpty();
    }

    OdtScope &m_scope;
    XmlPart &m_xml;
    DrawingContent m_content;
};

} // namespace

DrawingContent readFrame(OdtScope &scope)
{
    return FrameReader(scope).read();
}

} // namespace bantin::content::odt
