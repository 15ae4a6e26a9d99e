# Writes a one-page PDF (A4) with a heading, a paragraph, a ruled table of figures with lone dashes, zeros and minus signs, bold total row and white-on-colour band.
import sys
rows=[("Programma","Rekening 2022","Begroting 2023","Begroting 2024"),
("1 Veiligheid en handhaving","-1.204","-1.263","-1.293"),
("2 Verkeer en vervoer","98","0","-"),
("3 Economie","-","7","1"),
("4 Onderwijs en jeugd","-12.480.117","-9.031.552","-11.900.000"),
("5 Sport en cultuur","0","0","0"),
("6 Sociaal domein","4.112.907","3.870.450","3.905.118"),
("Totaal","-8.368.316","-5.162.358","-7.996.174")]
s=[]
def text(x,y,size,font,t): 
    t=t.replace('(','\\(').replace(')','\\)')
    s.append(f"BT /{font} {size} Tf {x} {y} Td ({t}) Tj ET")
W={'-':333,'.':278}
def width(t,size,b=False): return sum((333 if c=='-' else 278 if c in '. ' else 556) for c in t)*size/1000
text(56,770,18,'F2','Financieel overzicht')
for i,l in enumerate(["De raad stelt het overzicht van baten en lasten vast zoals hieronder is",
"opgenomen. In totaal gaat het om 102 maatregelen, waarvan 17 nieuw zijn."]): text(56,740-14*i,10,'F1',l)
s.append("0.15 0.45 0.25 rg 56 690 470 20 re f 1 1 1 rg"); text(60,696,10,'F2','Tabel 1 Saldo per programma'); s.append("0 g")
x=[56,226,326,426,526]; top=684; h=18
s.append("0.6 w")
for r in range(len(rows)+1): s.append(f"56 {top-h*r} m 526 {top-h*r} l S")
for c in x: s.append(f"{c} {top} m {c} {top-h*len(rows)} l S")
for r,row in enumerate(rows):
    f='F2' if r in(0,len(rows)-1) else 'F1'
    for c,t in enumerate(row):
        y=top-h*r-13
        if c==0: text(60,y,9,f,t)
        elif r==0: text(x[c]+8,y,9,f,t)
        else: text(round(x[c+1]-4-width(t,9),2),y,9,f,t)
text(56,510,10,'F1',"Bedragen in euro. Het saldo van het programma Economie is in 2022 niet bepaald.")
body='\n'.join(s).encode()
objs=[b"<</Type/Catalog/Pages 2 0 R>>",b"<</Type/Pages/Kids[3 0 R]/Count 1>>",b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
b"<</Length %d>>stream\n"%len(body)+body+b"\nendstream",b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"]
out=b"%PDF-1.4\n"; offs=[]
for i,o in enumerate(objs): offs.append(len(out)); out+=b"%d 0 obj"%(i+1)+o+b"endobj\n"
xr=len(out); out+=b"xref\n0 %d\n0000000000 65535 f \n"%(len(objs)+1)+b''.join(b"%010d 00000 n \n"%o for o in offs)+b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"%(len(objs)+1,xr)
open(sys.argv[1],'wb').write(out)
