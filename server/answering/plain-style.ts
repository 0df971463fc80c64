/** One style for every page that the server writes itself; its hash stands in their policy. */
export const plainStyle = `
html{font:112.5%/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#17211c;background:#fff}
*{box-sizing:border-box}
body{margin:0;overflow-wrap:break-word}
header{background:#0f5c43;color:#fff}
header p{max-width:600px;margin:0 auto;padding:12px 16px 0}
header p:last-child{padding-bottom:12px;font-weight:700}
header .demo{background:#fff3d1;color:#5c3b00;max-width:none;padding:4px 8px;text-align:center;font-size:.7778rem}
main,footer{max-width:600px;margin:0 auto;padding:16px}
h1{font-size:1.5rem;line-height:1.25;margin:8px 0 16px}
h2{font-size:1.2rem;line-height:1.3;margin:32px 0 0;padding-top:16px;border-top:2px solid #0f5c43}
p{margin:0 0 8px}
a{color:#0a4532}
a:focus,input:focus,textarea:focus,select:focus,button:focus,summary:focus,h1:focus{outline:3px solid #ffbf47;box-shadow:0 0 0 5px #17211c}
nav{display:flex;flex-wrap:wrap}
nav .line{margin-right:16px}
nav [aria-current]{font-weight:700;text-decoration:none}
.muted{color:#424e48}
.muted+.panel{margin-top:16px}
.panel{padding:14px 16px;border:1px solid #d5ddd8;border-left:6px solid #0f5c43;border-radius:10px;background:#f4f7f5;margin:0 0 16px}
.panel.good{background:#e5f1ec}
.panel.bad{border-color:#9b1c1c;background:#fdecec}
.panel p:last-child,.panel ul{margin-bottom:0}
fieldset{border:0;margin:24px 0 0;padding:0;min-width:0}
legend,.ask{padding:0;font-weight:700;font-size:1.1rem;display:block}
fieldset.wrong,.field.wrong{border-left:6px solid #9b1c1c;padding-left:14px}
.field{margin-top:24px}
.choice{display:flex;align-items:center;min-height:56px;margin-top:8px;padding:6px 14px;border:2px solid #d5ddd8;border-radius:10px;cursor:pointer}
.choice input{flex:none;width:26px;height:26px;margin:0 14px 0 0}
.choice.apart{margin-top:16px;border-style:dashed}
.why{margin:12px 0 0 14px;padding-left:14px;border-left:4px solid #0f5c43}
textarea,select,input[type=text]{display:block;width:100%;min-height:56px;margin-top:8px;padding:12px;border:2px solid #6b766f;border-radius:10px;background:#fff;font:inherit;color:inherit}
.unit{display:flex;align-items:center;margin:0}
.unit input[type=text]{width:10em;min-width:0;flex:0 1 auto;margin-right:12px}
.error{color:#9b1c1c;font-weight:700;margin-top:8px}
button,.button{display:block;width:100%;min-height:56px;margin-top:24px;padding:14px 16px;border:0;border-radius:10px;background:#0f5c43;color:#fff;font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
button.second{background:#fff;color:#0a4532;border:2px solid #0f5c43;margin:12px 0}
summary{min-height:48px;padding:10px 0;color:#0a4532;text-decoration:underline;cursor:pointer}
.code{font:700 1.333rem/1.5 monospace;word-spacing:.2em}
.line{display:block;min-height:48px;padding:10px 0}
.line b{display:inline-block;text-decoration:underline}
footer{border-top:1px solid #d5ddd8}
footer .line{color:inherit;text-decoration:none}
footer .line b{color:#0a4532}
@media (prefers-contrast:more){
html,a,.muted,summary,footer .line b{color:#000}
header,button,.button{background:#000}
button.second{background:#fff;color:#000;border-color:#000}
.panel,.choice,.why,textarea,select,input[type=text],footer{border-color:#000}
.panel,.panel.good,.panel.bad{background:#fff}
}
`.trim()
